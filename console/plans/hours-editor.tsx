import type { EntityType } from "../../core/records/fields/programme-codes.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Select } from "../controls/select.tsx";
import { entityTypeName } from "../wording/entity-types.ts";
import { type HoursLine, isHours } from "./hours-line.ts";
import { MODE_NAMES } from "./plan-words.ts";

interface HoursEditorProps {
  readonly lines: readonly HoursLine[];
  readonly onChange: (lines: readonly HoursLine[]) => void;
}

const CODES = [
  "IMP",
  "EXP",
  "HCC",
  "HCM",
  "MLH",
  "RAI",
  "SEA",
  "AIR",
  "MPT",
  "CON",
  "BRK",
  "FMX",
  "3PL",
] as const satisfies readonly EntityType[];
const EVERY_TYPE = { value: "*", label: "Every other type" } as const;
const TYPES = [EVERY_TYPE, ...CODES.map((value) => ({ value, label: entityTypeName(value) }))];
const MODES = [
  { value: "onSite", label: MODE_NAMES.onSite },
  { value: "virtual", label: MODE_NAMES.virtual },
] as const;

/** Hours of visits that go before the policy's. */
export function HoursEditor({ lines, onChange }: HoursEditorProps) {
  const change = (changed: HoursLine) =>
    onChange(lines.map((line) => (line.id === changed.id ? changed : line)));
  const add = () => {
    const id = lines.reduce((greatest, line) => Math.max(greatest, line.id), 0) + 1;
    onChange([...lines, { id, entityType: "*", mode: "onSite", text: "" }]);
  };
  return (
    <div className="stack">
      {lines.map((line) => (
        <div key={line.id} className="plan-hours">
          <Select
            label="Entity type"
            value={line.entityType}
            choices={TYPES}
            onChoose={(entityType) => change({ ...line, entityType })}
          />
          <Select
            label="Mode"
            value={line.mode}
            choices={MODES}
            onChoose={(mode) => change({ ...line, mode })}
          />
          <Field
            label="Hours"
            error={line.text !== "" && !isHours(line.text) ? "A whole number from 1 to 10,000" : undefined}
          >
            {(tied) => (
              <input
                {...tied}
                className="control"
                inputMode="numeric"
                value={line.text}
                onChange={({ target }) => change({ ...line, text: target.value })}
              />
            )}
          </Field>
          <Button look="quiet" onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}>
            Remove<span className="unseen"> these hours</span>
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={add}>Add hours</Button>
      </div>
    </div>
  );
}

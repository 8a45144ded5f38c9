import type { Validation } from "../../functions/candidates-api/schemas/records.ts";
import { Mark } from "../controls/mark.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { counted } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { codeInWords } from "../wording/code.ts";

const RESULT_TONES = { passed: "good", actionsRequired: "warn", failed: "bad" } as const;

/** Validations of a member with what they found, newest first. */
export function Validations({ validations }: { readonly validations: readonly Validation[] }) {
  if (validations.length === 0) return <p className="faint">No validation on file.</p>;
  const newestFirst = validations.toSorted((one, other) => (one.completedOn < other.completedOn ? 1 : -1));
  return (
    <RecordsFrame label="Validations">
      <table className="records">
        <caption>{counted(validations.length, "validation")}</caption>
        <thead>
          <tr>
            <th scope="col">Completed</th>
            <th scope="col">Kind</th>
            <th scope="col">Result</th>
            <th scope="col">Deficiencies</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((validation) => (
            <tr key={validation.validationId}>
              <th scope="row">{day(validation.completedOn)}</th>
              <td>
                {codeInWords(validation.kind)}
                {validation.mode !== undefined && `, ${codeInWords(validation.mode)}`}
              </td>
              <td>
                <Mark tone={RESULT_TONES[validation.result]}>{codeInWords(validation.result)}</Mark>
              </td>
              <td>{deficiencyWords(validation)}</td>
              <td>{actionWords(validation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}

function deficiencyWords({ deficiencies = [] }: Validation): string {
  if (deficiencies.length === 0) return "—";
  return deficiencies
    .map(({ criterion, strength, reason }) =>
      [criterion, strength, reason && `(${codeInWords(reason)})`].filter(Boolean).join(" "),
    )
    .join(", ");
}

function actionWords({ actionsRequired, actionsClosedOn }: Validation): string {
  if (!actionsRequired) return "—";
  return `${actionsRequired}, ${actionsClosedOn === undefined ? "open" : `closed ${day(actionsClosedOn)}`}`;
}

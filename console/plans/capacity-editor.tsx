import { type ClipboardEvent, useRef, useState } from "react";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { month as monthName } from "../format/dates.ts";
import {
  type CapacityGrid,
  type CapacityProblem,
  cellKey,
  isVisits,
  withCapacity,
  withCell,
  withRow,
} from "./capacity-grid.ts";
import { isBlock, withBlock } from "./pasted-block.ts";
import { ProblemList } from "./problem-list.tsx";
import { readCapacity } from "./read-capacity.ts";
import { RowFill } from "./row-fill.tsx";

interface CapacityEditorProps {
  readonly grid: CapacityGrid;
  readonly onChange: (grid: CapacityGrid) => void;
}

/** Visits by office and month: typed, pasted from a spreadsheet or from CSV, or read from a file. */
export function CapacityEditor({ grid, onChange }: CapacityEditorProps) {
  const [problems, setProblems] = useState<readonly CapacityProblem[]>([]);
  const [office, setOffice] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const read = (text: string) => {
    const reading = readCapacity(text);
    const put = withCapacity(grid, reading.capacity);
    setProblems([...reading.problems, ...put.problems]);
    onChange(put.grid);
  };
  const paste = (event: ClipboardEvent, fieldOffice: string, month: string) => {
    const text = event.clipboardData.getData("text");
    if (!isBlock(text)) return;
    event.preventDefault();
    // With a head it says itself where its figures belong.
    if (/month|office|\d{4}-\d{2}/i.test(text)) read(text);
    else onChange(withBlock(grid, fieldOffice, month, text));
  };
  const addOffice = () => {
    const name = office.trim();
    if (name !== "" && !grid.offices.includes(name)) onChange({ ...grid, offices: [...grid.offices, name] });
    setOffice("");
  };
  return (
    <div className="stack">
      <div className="row">
        <Button onClick={() => picker.current?.click()}>Read capacity.csv</Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt"
          onChange={async ({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            if (file !== undefined) read(await file.text());
          }}
        />
        <span className="faint small">
          Columns fieldOffice, month, visits; or paste cells of a spreadsheet, or CSV, into the table.
        </span>
      </div>
      <ProblemList problems={problems} />
      <div className="records-frame">
        <table className="records plan-grid">
          <thead>
            <tr>
              <th scope="col">Office</th>
              <th scope="col">Every month</th>
              {grid.months.map((month) => (
                <th key={month} scope="col">
                  {monthName(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.offices.map((fieldOffice) => (
              <tr key={fieldOffice}>
                <th scope="row">{fieldOffice}</th>
                <td>
                  <RowFill
                    fieldOffice={fieldOffice}
                    onFill={(text) => onChange(withRow(grid, fieldOffice, text))}
                  />
                </td>
                {grid.months.map((month) => {
                  const text = grid.cells.get(cellKey(fieldOffice, month)) ?? "";
                  return (
                    <td key={month}>
                      <input
                        className="control"
                        inputMode="numeric"
                        autoComplete="off"
                        aria-label={`Visits of ${fieldOffice} in ${monthName(month)}`}
                        aria-invalid={text.trim() !== "" && !isVisits(text)}
                        value={text}
                        onChange={({ target }) => onChange(withCell(grid, fieldOffice, month, target.value))}
                        onPaste={(event) => paste(event, fieldOffice, month)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="plan-hours">
        <Field label="Another office">
          {(tied) => (
            <input
              {...tied}
              className="control"
              maxLength={40}
              value={office}
              onChange={({ target }) => setOffice(target.value)}
            />
          )}
        </Field>
        <Button onClick={addOffice}>Add the office</Button>
      </div>
    </div>
  );
}

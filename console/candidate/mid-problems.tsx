import type { MidProblem } from "../../functions/candidates-api/schemas/shipment-row.ts";
import { Mark } from "../controls/mark.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count, counted } from "../format/counts.ts";
import { day } from "../format/dates.ts";
import { codeInWords } from "../wording/code.ts";
import { verdictName } from "../wording/verdicts.ts";
import { MidPair } from "./mid-pair.tsx";
import "./entry-link.css";

interface MidProblemsProps {
  readonly problems: readonly MidProblem[];
  readonly onOpen: (entry: { readonly importerId: string; readonly entryNumber: string }) => void;
}

/** Entries whose MID is not as it should be: what was declared, what was expected, what it cost. */
export function MidProblems({ problems, onOpen }: MidProblemsProps) {
  if (problems.length === 0) return <p className="faint">Every MID that could be judged is right.</p>;
  const lost = problems.reduce((sum, { creditLost }) => sum + creditLost, 0);
  return (
    <RecordsFrame label="MIDs">
      <table className="records">
        <caption>
          {counted(problems.length, "entry", "entries")}, {count(lost)} points of credit lost
        </caption>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">MID</th>
            <th scope="col" className="number">
              Credit lost
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.importerId} ${problem.entryNumber}`}>
              <th scope="row">
                <button type="button" className="entry-link" onClick={() => onOpen(problem)}>
                  {problem.entryNumber}
                </button>
                <br />
                <span className="faint small">{day(problem.entryDate)}</span>
              </th>
              <td>
                <Mark tone="warn">{verdictName(problem.verdict)}</Mark>{" "}
                {problem.reason !== "" && <span className="faint small">{codeInWords(problem.reason)}</span>}
                <MidPair declared={problem.declared} expected={problem.expected} />
              </td>
              <td className="number">{count(problem.creditLost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordsFrame>
  );
}

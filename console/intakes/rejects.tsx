import type { Intake, Rejects as RejectList } from "../../functions/candidates-api/schemas/intake.ts";
import { pathOf } from "../api/address.ts";
import { useDownload } from "../api/use-download.ts";
import { useRead } from "../api/use-read.ts";
import { Button } from "../controls/button.tsx";
import { RecordsFrame } from "../controls/records-frame.tsx";
import { count, counted } from "../format/counts.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { fileNameOf } from "./intake-words.ts";

const LISTED = 200;

/** The records of an intake that were not taken: the first of them here, all of them in a file. */
export function Rejects({ intake }: { readonly intake: Intake }) {
  const path = pathOf("intakes", intake.intakeId, "rejects");
  const read = useRead<RejectList>(path, { limit: LISTED });
  const download = useDownload();
  return (
    <section className="panel stack" aria-labelledby="rejects-heading">
      <div className="page-head">
        <h2 id="rejects-heading">Rejects</h2>
        <Button
          busy={download.isPending}
          disabled={intake.rejected === 0}
          onClick={() => download.mutate({ method: "post", path: `${path}/exports` })}
        >
          Download all
        </Button>
      </div>
      <Answer what="the rejects" of={read}>
        {({ rejects, total }) =>
          rejects.length === 0 ? (
            <Empty title="No record was rejected so far" />
          ) : (
            <RecordsFrame label="List of rejects">
              <table className="records">
                <caption>
                  {total > rejects.length
                    ? `The first ${count(rejects.length)} of ${count(total)}; the file holds all of them with the record as it stands.`
                    : `${counted(total, "record")} of ${fileNameOf(intake.key)}; the file holds them as they stand.`}
                </caption>
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      Line
                    </th>
                    <th scope="col">Field</th>
                    <th scope="col">Code</th>
                    <th scope="col">What is wrong</th>
                  </tr>
                </thead>
                <tbody>
                  {rejects.map(({ line, field, code, message }) => (
                    <tr key={`${line} ${field} ${code}`}>
                      <td className="number">{count(line)}</td>
                      <td>
                        {field === "" ? <span className="faint">the record</span> : <code>{field}</code>}
                      </td>
                      <td>
                        <code>{code}</code>
                      </td>
                      <td>{message}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </RecordsFrame>
          )
        }
      </Answer>
    </section>
  );
}

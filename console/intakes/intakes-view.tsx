import { useMe } from "../api/use-me.ts";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { IntakeItem } from "./intake-item.tsx";
import { UploadPanel } from "./upload-panel.tsx";
import { useIntakes } from "./use-intakes.ts";
import { useUploader } from "./use-uploader.ts";
import "./intakes.css";

/** Files that came in, how far each is, and the place to upload more. */
export default function IntakesView() {
  useTitle("Intakes");
  const { uploads, tell } = useUploader();
  const read = useIntakes(uploads);
  const permissions = useMe()?.permissions;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Intakes</h1>
          <p className="soft">
            Files of members and shipments, from upload to ranking. Nothing is lost: accepted and rejected
            make what was read.
          </p>
        </div>
      </div>
      {permissions?.includes("upload") && (
        <UploadPanel uploads={uploads} tell={tell} intakes={read.data?.intakes ?? []} />
      )}
      {permissions?.includes("upload") === false && (
        <p className="panel soft">
          Your role may look at intakes, not upload files. An analyst or a supervisor can.
        </p>
      )}
      <section className="stack" aria-labelledby="intakes-heading">
        <h2 id="intakes-heading">Came in last</h2>
        <Answer what="the intakes" of={read}>
          {({ intakes }) =>
            intakes.length === 0 ? (
              <Empty title="Nothing has come in yet">
                Upload members first, then operators, incidents and validations, and shipments last: these are
                scored with what the others brought.
              </Empty>
            ) : (
              <ul className="intakes">
                {intakes.map((intake) => (
                  <IntakeItem key={intake.intakeId} intake={intake} />
                ))}
              </ul>
            )
          }
        </Answer>
      </section>
    </div>
  );
}

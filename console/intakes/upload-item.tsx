import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { Button } from "../controls/button.tsx";
import { Mark } from "../controls/mark.tsx";
import { Select } from "../controls/select.tsx";
import { bytes, share } from "../format/counts.ts";
import { fileProblem } from "./file-name.ts";
import { UploadFollowed } from "./upload-followed.tsx";
import { UPLOAD_KINDS, type Upload, type UploadEvent } from "./upload-queue.ts";

interface UploadItemProps {
  readonly upload: Upload;
  readonly intakes: readonly Intake[];
  readonly tell: (event: UploadEvent) => void;
}

const KIND_CHOICES = UPLOAD_KINDS.map((kind) => ({ value: kind, label: kind }));

/** A chosen file: what it is, how much of it has left, and what can be done about it. */
export function UploadItem({ upload, intakes, tell }: UploadItemProps) {
  const { id, file, kind, state } = upload;
  const isUnderWay = state === "waiting" || state === "sending";
  const problem = upload.problem ?? (state === "ready" ? fileProblem(file) : undefined);
  return (
    <li className="intakes-upload">
      <div className="intakes-what">
        <strong>{file.name}</strong>
        <span className="faint small">
          {state === "ready" ? "" : `${kind} · `}
          {bytes(file.size)}
        </span>
      </div>
      <div className="intakes-how">
        {state === "ready" && (
          <Select
            label={`Kind of ${file.name}`}
            value={kind}
            choices={KIND_CHOICES}
            onChoose={(kind) => tell({ type: "kind", id, kind })}
          />
        )}
        {state === "waiting" && <Mark>Waits for its turn</Mark>}
        {state === "sending" && <Sending upload={upload} />}
        {state === "sent" && <UploadFollowed upload={upload} intakes={intakes} />}
        {state === "cancelled" && <Mark tone="warn">Cancelled</Mark>}
        {state === "failed" && <Mark tone="bad">Failed</Mark>}
      </div>
      <div className="intakes-next">
        {(isUnderWay || state === "failed" || state === "cancelled") && (
          // One button with two meanings: the focus stays where it is.
          <Button onClick={() => tell({ type: isUnderWay ? "cancelled" : "retry", id })}>
            {isUnderWay ? "Cancel" : "Try again"}
            <span className="unseen"> {file.name}</span>
          </Button>
        )}
        {!isUnderWay && (
          <Button look="quiet" onClick={() => tell({ type: "removed", id })}>
            {state === "sent" ? "Put away" : "Remove"}
            <span className="unseen"> {file.name}</span>
          </Button>
        )}
      </div>
      {problem !== undefined && <p className="intakes-failure">{problem}</p>}
    </li>
  );
}

function Sending({ upload: { file, sentBytes } }: { readonly upload: Upload }) {
  const part = file.size === 0 ? 0 : sentBytes / file.size;
  return (
    <div className="intakes-progress">
      <progress aria-label={`Sent of ${file.name}`} max={file.size} value={sentBytes} />
      <span className="faint small">
        {bytes(sentBytes)} of {bytes(file.size)} ({share(part)})
      </span>
    </div>
  );
}

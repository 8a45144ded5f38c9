import { useId, useRef, useState } from "react";
import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { Button } from "../controls/button.tsx";
import { Select } from "../controls/select.tsx";
import { counted } from "../format/counts.ts";
import { DropPlace } from "./drop-place.tsx";
import { FILE_ENDINGS } from "./file-name.ts";
import { UploadItem } from "./upload-item.tsx";
import { canStart, UPLOAD_KINDS, type Upload, type UploadEvent, type UploadKind } from "./upload-queue.ts";

interface UploadPanelProps {
  readonly uploads: readonly Upload[];
  readonly tell: (event: UploadEvent) => void;
  /** Those that are known, newest first: a sent file is followed among them. */
  readonly intakes: readonly Intake[];
}

const BY_NAME = "by-name";
const KIND_CHOICES = [
  { value: BY_NAME, label: "as each file's name says" },
  ...UPLOAD_KINDS.map((kind) => ({ value: kind, label: kind })),
] as const satisfies readonly { readonly value: UploadKind | typeof BY_NAME; readonly label: string }[];

/** Choose or drop files, say what they are, send them, and follow them until a ranking counts them. */
export function UploadPanel({ uploads, tell, intakes }: UploadPanelProps) {
  const [kind, setKind] = useState<UploadKind | typeof BY_NAME>(BY_NAME);
  const picker = useRef<HTMLInputElement>(null);
  const heading = useId();
  const ready = uploads.filter(canStart).length;
  const choose = (files: readonly File[]) =>
    tell({ type: "chosen", files, kind: kind === BY_NAME ? undefined : kind });
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading}>Upload files</h2>
      <DropPlace onDrop={choose}>
        <div className="intakes-choose">
          <Select label="What they are" value={kind} choices={KIND_CHOICES} onChoose={setKind} />
          <Button onClick={() => picker.current?.click()}>Choose files</Button>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept={FILE_ENDINGS.join(",")}
            onChange={({ target }) => {
              choose([...(target.files ?? [])]);
              // The same file can be chosen again once it was mended.
              target.value = "";
            }}
          />
          <p className="faint small grow">
            Or drop them here. CSV, TSV or NDJSON, plain or gzip, up to 5 GB each.
          </p>
        </div>
      </DropPlace>
      {uploads.length > 0 && (
        <ul className="intakes-uploads" aria-label="Chosen files">
          {uploads.map((upload) => (
            <UploadItem key={upload.id} upload={upload} intakes={intakes} tell={tell} />
          ))}
        </ul>
      )}
      {ready > 0 && (
        <div>
          <Button look="main" onClick={() => tell({ type: "start" })}>
            Upload {counted(ready, "file")}
          </Button>
        </div>
      )}
    </section>
  );
}

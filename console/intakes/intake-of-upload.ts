import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import type { Upload } from "./upload-queue.ts";

/**
 * The intake that a sent file has become: the newest of its key that was not there before. Undefined until the storage has told the
 * intake, or where the very same file was taken in before: that changes nothing and makes no new intake.
 */
export function intakeOfUpload(upload: Upload, intakes: readonly Intake[]): Intake | undefined {
  const before = new Set(upload.before);
  return intakes.find(({ key, intakeId }) => key === upload.key && !before.has(intakeId));
}

/** An intake of the same key and size from before: most likely of the very same file. */
export function earlierIntakeOf(upload: Upload, intakes: readonly Intake[]): Intake | undefined {
  return intakes.find(({ key, bytes }) => key === upload.key && bytes === upload.file.size);
}

import { contentOf, type FileContent } from "./file-content.ts";
import type { UploadedObjects } from "./intake-ports.ts";
import { mappingName } from "./mapping-name.ts";
import type { S3Upload } from "./s3-upload-event.ts";

/** An uploaded file that is open. */
export interface UploadedFile {
  /** Name of the mapping that was uploaded with it; empty for none. */
  readonly mapping: string;
  /** To be asked for once. Throws InputError where it is empty or no gzip. */
  content(): Promise<FileContent>;
}

/**
 * Opens the very state of an object that a notification tells of, its version or else its ETag, and closes it after use. Throws
 * ObjectMissing and ObjectReplaced where there is no such state any more.
 */
export async function withUpload<T>(
  uploads: UploadedObjects,
  { key, versionId, etag }: S3Upload,
  use: (file: UploadedFile) => Promise<T>,
): Promise<T> {
  const object = await uploads.open(key, versionId === undefined ? { etag } : { versionId });
  try {
    return await use({ mapping: mappingName(object.metadata), content: () => contentOf(key, object.chunks) });
  } finally {
    object.close();
  }
}

import * as z from "zod";

const objectSchema = z.object({
  key: z.string().min(1),
  size: z.int().min(0).default(0),
  eTag: z.string().min(1),
  versionId: z.string().optional(),
});

const CREATED = /^ObjectCreated:/;

const createdSchema = z.object({
  eventName: z.string().regex(CREATED),
  eventTime: z.iso.datetime(),
  s3: z.object({ bucket: z.object({ name: z.string().min(1) }), object: objectSchema }),
});

/** Anything else that becomes of an object. */
const otherSchema = z.object({ eventName: z.string().refine((name) => !CREATED.test(name)) });

const notificationSchema = z.object({ Records: z.array(z.union([createdSchema, otherSchema])) });

/** What S3 puts on the queue: notifications, and a test when they are switched on. Source: S3 event message structure. */
const messageSchema = z.union([
  z.object({ Event: z.literal("s3:TestEvent") }).transform(() => []),
  notificationSchema.transform(({ Records }) =>
    Records.flatMap((record) => ("s3" in record ? [record] : [])),
  ),
]);

/** An object that was uploaded. */
export interface S3Upload {
  readonly bucket: string;
  /** Decoded. */
  readonly key: string;
  readonly bytes: number;
  /** When S3 took it: ISO 8601 in UTC with milliseconds. */
  readonly uploadedAt: string;
  readonly etag: string;
  /** Undefined where the bucket keeps no versions, or kept none of this object. */
  readonly versionId: string | undefined;
}

/** A message of the uploads queue is no notification of S3. */
export class UploadEventError extends Error {
  override readonly name = "UploadEventError";

  constructor(options?: ErrorOptions) {
    super("the message is no S3 event notification; only S3 is to write to the uploads queue", options);
  }
}

/**
 * The uploads that a message tells of: none for the test event and for what is not the creation of a file. Folders that the S3
 * console makes are objects, too, empty and with a slash at the end: they hold nothing. Throws UploadEventError.
 */
export function uploadsOf(body: string): readonly S3Upload[] {
  const message = jsonOf(body);
  try {
    return messageSchema
      .parse(message)
      .map(uploadOf)
      .filter((upload) => !isFolder(upload));
  } catch (cause) {
    throw new UploadEventError({ cause });
  }
}

/** The cause is left out: it would quote the message, and errors are logged. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new UploadEventError();
  }
}

function uploadOf({ eventTime, s3: { bucket, object } }: z.output<typeof createdSchema>): S3Upload {
  return {
    bucket: bucket.name,
    key: decodedKey(object.key),
    bytes: object.size,
    uploadedAt: new Date(eventTime).toISOString(),
    etag: object.eTag.replaceAll('"', ""),
    versionId: object.versionId === UNVERSIONED ? undefined : object.versionId,
  };
}

/** The version of objects from before a bucket kept versions: it does not name one state. */
const UNVERSIONED = "null";

/** Keys in notifications are encoded as in forms: blanks as plus signs. */
function decodedKey(key: string): string {
  return decodeURIComponent(key.replaceAll("+", " "));
}

function isFolder({ key, bytes }: S3Upload): boolean {
  return key.endsWith("/") && bytes === 0;
}

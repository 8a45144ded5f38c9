/** There is no such object, or the version asked for is gone. */
export class ObjectMissing extends Error {
  override readonly name = "ObjectMissing";
  readonly bucket: string;
  readonly key: string;

  constructor(bucket: string, key: string, options?: ErrorOptions) {
    super(`s3://${bucket}/${key}: there is no such object; upload it again`, options);
    this.bucket = bucket;
    this.key = key;
  }
}

/** The object is another than was asked for: somebody uploaded anew under the same key. */
export class ObjectReplaced extends Error {
  override readonly name = "ObjectReplaced";
  readonly bucket: string;
  readonly key: string;

  constructor(bucket: string, key: string, options?: ErrorOptions) {
    super(`s3://${bucket}/${key}: the object was replaced; its newer upload is read by itself`, options);
    this.bucket = bucket;
    this.key = key;
  }
}

/**
 * An object's bytes stopped before its end. Reading it again helps. It is logged, so it does not say which object: users' files may
 * be named after people.
 */
export class ObjectCut extends Error {
  override readonly name = "ObjectCut";
  /** Bytes that came, and that there are. */
  readonly read: number;
  readonly bytes: number;

  constructor(read: number, bytes: number, options?: ErrorOptions) {
    super(`the answer ended after ${read} of ${bytes} bytes; read the object again`, options);
    this.read = read;
    this.bytes = bytes;
  }
}

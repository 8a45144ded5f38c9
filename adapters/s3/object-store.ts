import { Readable } from "node:stream";
import {
  GetObjectCommand,
  type GetObjectCommandInput,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { ObjectMissing, ObjectReplaced } from "./object-error.ts";
import { bareEtag, bodyStream, isMissing, isReplaced } from "./s3-answer.ts";
import { wholeBody } from "./whole-body.ts";

/** Which state of an object is wanted: a version of it (where the bucket keeps versions), or the one with an ETag. */
export interface ObjectState {
  readonly versionId?: string | undefined;
  /** With or without its quotes. */
  readonly etag?: string | undefined;
}

/** An object as it is read. */
export interface OpenObject {
  /** To be read once; ends with ObjectCut where the answer stops before the object does. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly bytes: number;
  /** Without quotes. */
  readonly etag: string;
  /** Empty where the bucket keeps no versions. */
  readonly versionId: string;
  /** When it was uploaded, as S3 says: ISO 8601. */
  readonly uploadedAt: string;
  /** What was uploaded with it (`x-amz-meta-*`), by name in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Lets go of an object that is not read to its end. */
  close(): void;
}

/** Parts of a multipart upload: the least that S3 takes, and so the least memory. */
const PART_BYTES = 5 * 1_048_576;
const PARTS_IN_FLIGHT = 2;

/** The objects of one bucket. What S3 answers besides is thrown as the SDK throws it. */
export class ObjectStore {
  readonly bucket: string;
  readonly #client: S3Client;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.bucket = bucket;
  }

  /** Opens an object for reading in one pass. Throws ObjectMissing, and ObjectReplaced where it is another by now. */
  async open(key: string, { versionId, etag }: ObjectState = {}): Promise<OpenObject> {
    const wanted = etag === undefined ? undefined : bareEtag(etag);
    const answer = await this.#get(key, {
      ...(versionId !== undefined && { VersionId: versionId }),
      ...(wanted !== undefined && { IfMatch: `"${wanted}"` }),
    });
    const found = bareEtag(answer.ETag ?? "");
    const body = bodyStream(answer.Body);
    // Not everything that speaks S3 heeds the condition.
    if (wanted !== undefined && found !== wanted) {
      body.destroy();
      throw new ObjectReplaced(this.bucket, key);
    }
    const bytes = answer.ContentLength ?? 0;
    return {
      chunks: wholeBody(body, bytes),
      bytes,
      etag: found,
      versionId: answer.VersionId ?? "",
      uploadedAt: (answer.LastModified ?? new Date(0)).toISOString(),
      metadata: answer.Metadata ?? {},
      close: () => body.destroy(),
    };
  }

  /** The whole of an object, for those that fit into memory. Throws ObjectMissing. */
  async read(key: string): Promise<Uint8Array> {
    const { chunks } = await this.open(key);
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return Buffer.concat(parts);
  }

  /** Writes an object; `disposition` is its Content-Disposition. */
  async put(
    key: string,
    body: Uint8Array | string,
    contentType: string,
    disposition?: string,
  ): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: key,
        Body: body,
        // Said, because the SDK takes no bytes for an unknown number of them, and warns.
        ContentLength: Buffer.byteLength(body),
        ContentType: contentType,
        ...(disposition !== undefined && { ContentDisposition: disposition }),
      }),
    );
  }

  /** As `put` an object of any size in constant memory; where the chunks end with an error nothing appears. */
  async putStream(
    key: string,
    chunks: AsyncIterable<Uint8Array>,
    contentType: string,
    disposition?: string,
  ): Promise<void> {
    const upload = new Upload({
      client: this.#client,
      params: {
        Bucket: this.bucket,
        Key: key,
        Body: Readable.from(chunks, { objectMode: false }),
        ContentType: contentType,
        ...(disposition !== undefined && { ContentDisposition: disposition }),
      },
      partSize: PART_BYTES,
      queueSize: PARTS_IN_FLIGHT,
    });
    await upload.done();
  }

  /** The keys that begin with `prefix`, in order. */
  async *list(prefix: string): AsyncGenerator<string> {
    const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.bucket, Prefix: prefix });
    for await (const { Contents = [] } of pages) {
      for (const { Key } of Contents) if (Key !== undefined) yield Key;
    }
  }

  async exists(key: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async #get(key: string, state: Pick<GetObjectCommandInput, "VersionId" | "IfMatch">) {
    try {
      return await this.#client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key, ...state }));
    } catch (error) {
      if (isMissing(error)) throw new ObjectMissing(this.bucket, key, { cause: error });
      if (isReplaced(error)) throw new ObjectReplaced(this.bucket, key, { cause: error });
      throw error;
    }
  }
}

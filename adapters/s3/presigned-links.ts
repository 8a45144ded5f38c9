import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { s3Settings } from "../aws/client-settings.ts";

export interface PresignedLinksOptions {
  readonly settings: ReturnType<typeof s3Settings>;
  /** The bucket that objects are fetched from, and the one that they are put into. */
  readonly dataBucket: string;
  readonly inputBucket: string;
  /** How long a link opens its object. Those signed with credentials that end earlier end with them. */
  readonly seconds: number;
  readonly now: () => Date;
}

/** A URL to put an object at. */
export interface PresignedUpload {
  readonly url: string;
  /** To be sent with it. The length of the body is signed, too: browsers say it by themselves. */
  readonly headers: Readonly<Record<string, string>>;
}

/** URLs that open one object for a while to whoever has them. Signing asks no service. */
export class PresignedLinks {
  readonly #options: PresignedLinksOptions;
  readonly #client: S3Client;

  constructor(options: PresignedLinksOptions) {
    this.#options = options;
    // Else the link to put asks for the checksum of an empty body, and the one to fetch for a header that browsers do not read.
    this.#client = new S3Client({
      ...options.settings,
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    });
  }

  /** To fetch an object of the data bucket. Its name when saved, and its type, are those that it was put with. */
  download(key: string): Promise<string> {
    const command = new GetObjectCommand({ Bucket: this.#options.dataBucket, Key: key });
    return getSignedUrl(this.#client, command, this.#signing);
  }

  /** To put an object of exactly so many bytes into the input bucket. */
  async upload(key: string, bytes: number): Promise<PresignedUpload> {
    const command = new PutObjectCommand({
      Bucket: this.#options.inputBucket,
      Key: key,
      ContentLength: bytes,
    });
    const url = await getSignedUrl(this.#client, command, {
      ...this.#signing,
      signableHeaders: new Set(["content-length", "host"]),
    });
    return { url, headers: {} };
  }

  get #signing() {
    return { expiresIn: this.#options.seconds, signingDate: this.#options.now() };
  }
}

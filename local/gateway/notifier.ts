import * as z from "zod";
import { LOCAL_ACCOUNT } from "../local-account.ts";
import { type CreatedObject, objectCreatedMessage } from "./object-created.ts";
import type { Upstream } from "./upstream.ts";

/** A queue that is told of new objects of a bucket. */
export interface NotificationRule {
  readonly id: string;
  readonly bucket: string;
  /** E.g. `s3:ObjectCreated:*`. */
  readonly event: string;
  /** Empty for any key. */
  readonly prefix: string;
  readonly suffix: string;
  /** Name of the queue. */
  readonly queue: string;
}

/** A queue that could not be told of a new object; the upload fails, so that its sender tries again. */
export class NotificationFailed extends Error {
  override readonly name = "NotificationFailed";
  readonly queue: string;
  readonly status: number;

  constructor(queue: string, status: number) {
    super(`queue ${queue} took no notification (status ${status}); upload the object again`);
    this.queue = queue;
    this.status = status;
  }
}

const headersSchema = z.object({ "content-length": z.coerce.number(), etag: z.string() });

/** Tells queues of new objects, as S3 does. */
export class Notifier {
  readonly #s3AndSqs: Upstream;
  readonly #now: () => Date;
  #rules: readonly NotificationRule[] = [];

  constructor(s3AndSqs: Upstream, now: () => Date) {
    this.#s3AndSqs = s3AndSqs;
    this.#now = now;
  }

  setRules(rules: readonly NotificationRule[]): void {
    this.#rules = rules;
  }

  /** The rules that a new object falls under; `how` is what created it. */
  rulesFor(bucket: string, key: string, how: string): readonly NotificationRule[] {
    const events = [`s3:ObjectCreated:${how}`, "s3:ObjectCreated:*"];
    return this.#rules.filter(
      (rule) =>
        rule.bucket === bucket &&
        events.includes(rule.event) &&
        key.startsWith(rule.prefix) &&
        key.endsWith(rule.suffix),
    );
  }

  /** Sends the messages of a new object; `url` is where it lies. Throws NotificationFailed. */
  async tell(
    rules: readonly NotificationRule[],
    url: string,
    { bucket, key, how }: NewObject,
  ): Promise<void> {
    const { headers } = await this.#s3AndSqs.ask({ method: "HEAD", url, headers: {} });
    const { etag, "content-length": bytes } = headersSchema.parse(headers);
    const object: CreatedObject = {
      bucket,
      key,
      bytes,
      etag: etag.replaceAll('"', ""),
      how,
      at: this.#now(),
    };
    for (const { id, queue } of rules) await this.send(queue, objectCreatedMessage(object, id));
  }

  /** Sends a message of S3's own to a queue. Throws NotificationFailed. */
  async send(queue: string, message: string): Promise<void> {
    const { status } = await this.#s3AndSqs.ask(
      {
        method: "POST",
        url: "/",
        headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS.SendMessage" },
      },
      JSON.stringify({ QueueUrl: `http://localhost/${LOCAL_ACCOUNT}/${queue}`, MessageBody: message }),
    );
    if (status !== 200) throw new NotificationFailed(queue, status);
  }
}

/** An object that was just created. */
export type NewObject = Pick<CreatedObject, "bucket" | "key" | "how">;

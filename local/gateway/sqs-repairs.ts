import { LOCAL_ACCOUNT } from "../local-account.ts";
import { queueNameOf } from "./json-target.ts";

/**
 * Seconds. fauxqs loses a message for as long as it runs when it is made visible at once (visibility 0) and kept on disk:
 * its write of "no receives" breaks a rule of its own table. A millisecond is as good and does not go that way.
 */
const AT_ONCE = 0.001;

type Body = Readonly<Record<string, unknown>>;

/** A request to SQS such that fauxqs does what AWS does. */
export function repairedRequest(operation: string, body: Body): Body {
  if (operation === "ChangeMessageVisibility") return withLaterVisibility(body);
  if (operation === "ChangeMessageVisibilityBatch" && Array.isArray(body["Entries"])) {
    return { ...body, Entries: body["Entries"].map((entry: unknown) => withLaterVisibility(entry)) };
  }
  return body;
}

function withLaterVisibility(value: unknown): Body {
  const entry: Body = typeof value === "object" && value !== null ? { ...value } : {};
  return entry["VisibilityTimeout"] === 0 ? { ...entry, VisibilityTimeout: AT_ONCE } : entry;
}

/**
 * An answer of SQS with the URLs of queues such that clients come back through the gateway: fauxqs gives out host names that
 * do not resolve everywhere, and the SDK sends to the host of a queue's URL.
 */
export function repairedAnswer(body: Body, endpoint: string): Body {
  const { QueueUrl, QueueUrls } = body;
  return {
    ...body,
    ...(typeof QueueUrl === "string" && { QueueUrl: queueUrl(endpoint, queueNameOf(QueueUrl)) }),
    ...(Array.isArray(QueueUrls) && {
      QueueUrls: QueueUrls.map((url: unknown) => queueUrl(endpoint, queueNameOf(String(url)))),
    }),
  };
}

/** Operations whose answers hold URLs of queues. */
export const ANSWERS_WITH_URLS: ReadonlySet<string> = new Set(["CreateQueue", "GetQueueUrl", "ListQueues"]);

/** The URL of a queue behind an endpoint. */
export function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/${LOCAL_ACCOUNT}/${name}`;
}

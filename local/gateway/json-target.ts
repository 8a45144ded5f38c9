import type { JsonOperation } from "./json-operation.ts";

/** The names of the tables (or `table/index/name`), queues or event buses that a request is about, with commas between several. */
export function jsonTarget({ service }: JsonOperation, body: Readonly<Record<string, unknown>>): string {
  return [...new Set(NAMES[service](body))].join(",");
}

type Names = (body: Readonly<Record<string, unknown>>) => readonly string[];

const NAMES: Readonly<Record<JsonOperation["service"], Names>> = {
  dynamodb: ({ TableName, IndexName, RequestItems }) => {
    if (typeof TableName !== "string") return Object.keys(recordOf(RequestItems));
    return [typeof IndexName === "string" ? `${TableName}/index/${IndexName}` : TableName];
  },
  sqs: ({ QueueUrl, QueueName }) =>
    typeof QueueUrl === "string" ? [queueNameOf(QueueUrl)] : typeof QueueName === "string" ? [QueueName] : [],
  events: ({ Entries }) =>
    (Array.isArray(Entries) ? Entries : []).map((entry) => {
      const { EventBusName = "default" } = recordOf(entry);
      return String(EventBusName);
    }),
};

/** The name of a queue from its URL. */
export function queueNameOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

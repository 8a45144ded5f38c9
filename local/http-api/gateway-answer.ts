import * as z from "zod";

/** What goes over the wire. */
export interface GatewayAnswer {
  readonly status: number;
  /** A list where a header comes several times. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** Lambda gives back no more than this many bytes at once. */
const MOST_BYTES = 6 * 1_048_576;

const answerSchema = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Headers that the server sets itself. */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "date",
  "transfer-encoding",
]);

/**
 * What an HTTP API makes of a function's answer (API Gateway Developer Guide, "Lambda function response for format 2.0"): one
 * without a status code is the body of a 200. Undefined where it makes nothing of it.
 */
export function gatewayAnswer(answer: unknown): GatewayAnswer | undefined {
  const isWhole = typeof answer === "object" && answer !== null && "statusCode" in answer;
  const reading = answerSchema.safeParse(isWhole ? answer : inferred(answer));
  if (!reading.success) return undefined;
  const { statusCode, headers, cookies, body, isBase64Encoded } = reading.data;
  const text = body ?? "";
  if (Buffer.byteLength(text) > MOST_BYTES) return undefined;
  const given = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    status: statusCode,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      ...Object.fromEntries(given.filter(([name]) => !OF_THE_SERVER.has(name))),
      ...(cookies && cookies.length > 0 && { "set-cookie": cookies }),
    },
    body: Buffer.from(text, isBase64Encoded === true ? "base64" : "utf8"),
  };
}

function inferred(answer: unknown) {
  const body = typeof answer === "string" ? answer : JSON.stringify(answer ?? null);
  return { statusCode: 200, headers: { "content-type": "application/json" }, body };
}

/** An answer of the gateway's own. */
export function ownAnswer(status: number, message: string): GatewayAnswer {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: Buffer.from(JSON.stringify({ message })),
  };
}

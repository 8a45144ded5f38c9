import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import * as z from "zod";

/** What is read of an event of an HTTP API, payload format 2.0. */
export const httpEventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(""),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string().min(1),
    http: z.object({ method: z.string() }),
    /** Of a user whose token the API has checked. */
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }).optional(),
  }),
});

export type HttpEvent = z.output<typeof httpEventSchema>;

/** Any: only path and query are looked at. */
const ORIGIN = "https://api.invalid";

const WITHOUT_BODY: readonly string[] = ["GET", "HEAD"];

/** Methods that no Request can have (Fetch standard, 2.2.1), and what stands for them: no operation has it either. */
const FORBIDDEN_METHODS: readonly string[] = ["CONNECT", "TRACE", "TRACK"];
const UNKNOWN_METHOD = "UNKNOWN";

/** No header of a Request takes more than bytes, nor ends of lines; a type of which these are part is that of nothing we read. */
const NOT_PRINTABLE = /[^\x20-\x7e]/g;

/**
 * The request in an event. An HTTP API hands the path on with its escapes already undone, so that what is left of it is no
 * text of a URL: setting it as the path of one escapes again what would end it.
 */
export function requestOf({ rawPath, rawQueryString, headers, body, ...event }: HttpEvent): Request {
  const url = new URL(ORIGIN);
  url.pathname = rawPath;
  url.search = rawQueryString;
  const { method: asked } = event.requestContext.http;
  const method = FORBIDDEN_METHODS.includes(asked.toUpperCase()) ? UNKNOWN_METHOD : asked;
  const bytes = Buffer.from(body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  const hasBody = !WITHOUT_BODY.includes(method.toUpperCase()) && bytes.length > 0;
  const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
  return new Request(url, {
    method,
    ...(hasBody && {
      body: bytes,
      headers: {
        "content-length": String(bytes.length),
        ...(contentType !== undefined && { "content-type": contentType.replaceAll(NOT_PRINTABLE, "?") }),
      },
    }),
  });
}

/** An answer as the HTTP API takes it. All answers are text. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

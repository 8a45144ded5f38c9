import type { IncomingMessage, ServerResponse } from "node:http";
import { originByNumber } from "../own-host.ts";
import { answerError, type ServiceError } from "./answers.ts";

/** What pages of some origins may ask of a bucket. `*` stands for any letters, once in an origin or a header. */
export interface CorsRule {
  readonly bucket: string;
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  /** Headers that a page may send. */
  readonly headers: readonly string[];
  /** Headers that a page may see. */
  readonly exposed: readonly string[];
  readonly maxAgeSeconds: number | undefined;
}

/** What a page asks for. */
interface PageRequest {
  readonly bucket: string;
  readonly origin: string;
  readonly method: string;
  /** Those that it wants to send; empty where it has sent them. */
  readonly headers: readonly string[];
}

/** The rules of all buckets; nothing is allowed before they are set. */
export class Cors {
  #rules: readonly CorsRule[] = [];

  setRules(rules: readonly CorsRule[]): void {
    this.#rules = rules;
  }

  /** The first rule that allows what a page asks for, as S3 chooses (Amazon S3 User Guide, "Using cross-origin resource sharing"). */
  ruleFor({ bucket, origin, method, headers }: PageRequest): CorsRule | undefined {
    return this.#rules.find(
      (rule) =>
        rule.bucket === bucket &&
        rule.methods.includes(method) &&
        rule.origins.some((pattern) => fits(originByNumber(origin), pattern)) &&
        headers.every((header) => rule.headers.some((pattern) => fits(header, pattern.toLowerCase()))),
    );
  }
}

const FORBIDDEN: ServiceError = {
  status: 403,
  code: "AccessForbidden",
  message: "no rule of the bucket lets pages of this origin ask for this",
};

const VARY = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

/**
 * Deals with requests of pages: heads the answer where a rule of the bucket allows it, and answers by itself what a browser asks
 * beforehand. Where no rule allows it the request is refused: AWS would ask for a signature, which a stranger's page does not
 * have, and nothing here does. Says whether the request is answered.
 */
export function answeredForPages(request: IncomingMessage, response: ServerResponse, cors: Cors): boolean {
  const { origin } = request.headers;
  const isPreflight = request.method === "OPTIONS";
  if (origin === undefined && !isPreflight) return false;
  const asked = pageRequest(request, origin ?? "");
  const rule = cors.ruleFor(asked);
  if (rule === undefined) {
    request.resume();
    answerError(response, "s3", FORBIDDEN);
    return true;
  }
  response.setHeader("access-control-allow-origin", asked.origin);
  response.setHeader("vary", VARY);
  if (rule.exposed.length > 0) response.setHeader("access-control-expose-headers", rule.exposed.join(", "));
  if (!isPreflight) return false;
  request.resume();
  response.writeHead(200, {
    "access-control-allow-methods": rule.methods.join(", "),
    ...(asked.headers.length > 0 && { "access-control-allow-headers": asked.headers.join(", ") }),
    ...(rule.maxAgeSeconds !== undefined && { "access-control-max-age": `${rule.maxAgeSeconds}` }),
    "content-length": 0,
  });
  response.end();
  return true;
}

function pageRequest({ method = "", url = "/", headers }: IncomingMessage, origin: string): PageRequest {
  const [, bucket = ""] = url.split(/[/?]/);
  if (method !== "OPTIONS") return { bucket, origin, method, headers: [] };
  const names = headers["access-control-request-headers"]
    ?.split(",")
    .map((name) => name.trim().toLowerCase());
  return {
    bucket,
    origin,
    method: headers["access-control-request-method"] ?? "",
    headers: names?.filter((name) => name !== "") ?? [],
  };
}

/** Whether a text is what a pattern with at most one `*` says. */
function fits(text: string, pattern: string): boolean {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return text === pattern;
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}

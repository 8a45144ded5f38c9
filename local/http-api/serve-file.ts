import type { IncomingMessage, ServerResponse } from "node:http";
import { type ConsoleFile, type ConsoleFiles, INDEX } from "./console-files.ts";

/** What serving the console needs. */
export interface ConsoleParts {
  /** None where only the API is served. */
  readonly files: ConsoleFiles;
  /** Set on every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A file whose name holds a hash of its content never changes. */
const KEPT = "public, max-age=31536000, immutable";

const PLAIN = { "content-type": "text/plain; charset=utf-8" };

/** Answers with a file of the console, or with its page. */
export function serveFile(
  { method = "", url = "/", headers }: IncomingMessage,
  response: ServerResponse,
  { files, headers: added }: ConsoleParts,
): void {
  for (const [name, value] of Object.entries(added)) response.setHeader(name, value);
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, { ...PLAIN, allow: "GET, HEAD" }).end("Only GET and HEAD.\n");
    return;
  }
  const file = fileAt(files, url);
  if (file === undefined) {
    response.writeHead(404, PLAIN).end("There is no such file.\n");
    return;
  }
  const { content, type, etag, isHashed } = file;
  const common = { etag, "cache-control": isHashed ? KEPT : "no-cache" };
  if (isKnown(etag, headers["if-none-match"])) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(200, { ...common, "content-type": type, "content-length": content.length }).end(content);
}

/** Paths that are files, as the function before CloudFront's files has it; any other is a page that the console draws. */
const FILE = /^\/(assets\/.*|[^/]+\.[^/]+)$/;

function fileAt(files: ConsoleFiles, url: string): ConsoleFile | undefined {
  const path = decoded(url.split("?")[0] ?? "");
  return path === undefined ? undefined : files.get(FILE.test(path) ? path : INDEX);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isKnown(etag: string, ifNoneMatch = ""): boolean {
  const known = ifNoneMatch.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}

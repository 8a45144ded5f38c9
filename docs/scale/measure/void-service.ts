// Answers as S3 and DynamoDB do and keeps nothing, so that what a function itself takes can be measured apart from any service.
// Started by start-void-service.ts with the folder of what is read; tells its port in a line.

import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import * as z from "zod";
import { SCAN_PAGES } from "./void-files.ts";

const [folder = "."] = process.argv.slice(2);
const files = new Map<string, Buffer>();

const scanSchema = z.object({
  ExclusiveStartKey: z.object({ pk: z.object({ S: z.coerce.number() }) }).optional(),
});

const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  // What is written is let go of at once: only the requests of DynamoDB are looked at.
  const target = String(request.headers["x-amz-target"] ?? "");
  request.on("data", (piece: Buffer) => {
    if (target.endsWith(".Scan")) pieces.push(piece);
  });
  request.on("end", () => {
    if (target === "") answerS3(request, response);
    else answerDynamoDb(target, Buffer.concat(pieces).toString(), response);
  });
});
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});

function answerDynamoDb(target: string, body: string, response: ServerResponse): void {
  response.setHeader("content-type", "application/x-amz-json-1.0");
  if (!target.endsWith(".Scan")) return void response.end("{}");
  const { ExclusiveStartKey } = scanSchema.parse(JSON.parse(body));
  const page = ExclusiveStartKey?.pk.S ?? 0;
  response.end(fileOf(`${SCAN_PAGES}/${page}.json`) ?? '{"Items":[]}');
}

function answerS3({ method, url = "/" }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  response.setHeader("etag", '"0"');
  if (method === "GET") {
    const object = fileOf(decodeURIComponent(pathname));
    response
      .writeHead(object === undefined ? 404 : 200, { "content-length": object?.length ?? 0 })
      .end(object);
    return;
  }
  if (searchParams.has("uploads")) return void response.end(xml("InitiateMultipartUploadResult", "UploadId"));
  response.end(
    searchParams.has("uploadId") && method === "POST" ? xml("CompleteMultipartUploadResult", "ETag") : "",
  );
}

function xml(name: string, field: string): string {
  return `<?xml version="1.0"?><${name}><${field}>0</${field}></${name}>`;
}

function fileOf(name: string): Buffer | undefined {
  const known = files.get(name);
  if (known !== undefined) return known;
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  files.set(name, bytes);
  return bytes;
}

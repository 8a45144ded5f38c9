import { expect, test } from "vitest";
import { FILES, webStack } from "../support/web-stack.ts";

const JSON_TYPE = "application/json";

test.for([
  ["/", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/index.html", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/members/IMP.1?tab=a.b", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/api", FILES["index.html"], "text/html; charset=utf-8", "no-cache"],
  ["/mark.svg?v=1", FILES["mark.svg"], "image/svg+xml", "no-cache"],
  [
    "/assets/index-1a2b.js",
    FILES["assets/index-1a2b.js"],
    "text/javascript; charset=utf-8",
    "public, max-age=31536000, immutable",
  ],
  ["/assets/blob", FILES["assets/blob"], "application/octet-stream", "public, max-age=31536000, immutable"],
] as const)("%s is a file of the console, or its page", async ([path, content, type, kept]) => {
  const { ask } = await webStack();
  const { status, headers, text } = await ask(path);
  expect({ status, text }).toEqual({ status: 200, text: content });
  expect(headers).toMatchObject({ "content-type": type, "cache-control": kept });
});

test.for([
  "/missing.js",
  "/assets/missing",
  "/assets/../../secret.txt",
  "/..\\secret.txt",
  "/assets/%00.js",
  "/%E0%A4%A.js",
])("%s is not there", async (path) => {
  const { ask } = await webStack();
  const { status, text } = await ask(path);
  expect({ status, text }).toEqual({ status: 404, text: "There is no such file.\n" });
});

test("paths that lead out of the console bring its page at most", async () => {
  const { ask } = await webStack();
  const paths = [
    "/../secret.txt",
    "/..%2Fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "//etc/passwd",
    "/x/../../secret.txt",
    "/.vite/manifest.json",
    "/.vite%2Fmanifest.json",
  ];
  for (const path of paths) {
    expect(await ask(path)).toMatchObject({ status: 200, text: FILES["index.html"] });
  }
});

test("files have the headers of the edge, but for what needs TLS", async () => {
  const { ask, stack } = await webStack();
  const { headers } = await ask("/");
  expect(headers).toMatchObject({
    "content-security-policy": `default-src 'none'; connect-src 'self' https://uploadsab34.s3.us-east-1.amazonaws.com ${stack.endpoint}; base-uri 'none'`,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(headers).not.toHaveProperty("strict-transport-security");
});

test("a file that the browser has is not sent again", async () => {
  const { ask } = await webStack();
  const { headers } = await ask("/mark.svg");
  const { etag = "" } = headers;
  for (const known of [etag, `W/${etag}, "other"`, "*"]) {
    const again = await ask("/mark.svg", { headers: { "if-none-match": known } });
    expect(again).toMatchObject({ status: 304, text: "", headers: { etag } });
  }
  expect(await ask("/mark.svg", { headers: { "if-none-match": '"other"' } })).toMatchObject({ status: 200 });
  expect(await ask("/mark.svg", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
});

test("files are read only", async () => {
  const { ask } = await webStack();
  expect(await ask("/", { method: "POST", body: "x" })).toMatchObject({
    status: 405,
    headers: { allow: "GET, HEAD" },
  });
});

test("tells the page that nobody signs in here", async () => {
  const { ask } = await webStack();
  const { status, headers, text } = await ask("/config.json?a");
  expect({ status, config: JSON.parse(text) }).toEqual({ status: 200, config: { signIn: "local" } });
  expect(headers).toMatchObject({ "content-type": JSON_TYPE, "cache-control": "no-store" });
});

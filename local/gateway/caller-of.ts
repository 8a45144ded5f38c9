import type { IncomingHttpHeaders } from "node:http";

/** The access key id in the signature of a request, which is a header or, in a link, part of the query; empty for none. */
export function callerOf({ authorization = "" }: IncomingHttpHeaders, url = "/"): string {
  const signed = /\bCredential=([^/,\s]+)\//.exec(authorization)?.[1];
  return signed ?? credentialIn(url).split("/")[0] ?? "";
}

function credentialIn(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : (new URLSearchParams(url.slice(mark)).get("X-Amz-Credential") ?? "");
}

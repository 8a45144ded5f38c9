import type { IncomingHttpHeaders } from "node:http";

/** The access key id in the signature of a request; empty for none. */
export function callerOf({ authorization = "" }: IncomingHttpHeaders): string {
  return /\bCredential=([^/,\s]+)\//.exec(authorization)?.[1] ?? "";
}

import type { ServerResponse } from "node:http";
import { answerError } from "./answers.ts";
import type { Service } from "./aws-request.ts";
import { BodyTooLarge } from "./bounded-body.ts";

/** Answers what went wrong on the way; the SDK tries again where the emulator did not answer. */
export function answerTrouble(response: ServerResponse, service: Service, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isTooLarge = error instanceof BodyTooLarge;
  answerError(response, service, {
    status: isTooLarge ? 413 : 503,
    code: isTooLarge ? "RequestTooLarge" : "ServiceUnavailable",
    message: error instanceof Error ? error.message : String(error),
  });
}

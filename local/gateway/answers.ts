import type { ServerResponse } from "node:http";
import type { Service } from "./aws-request.ts";

/** An error as a service would answer it. */
export interface ServiceError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** The emulators do not do this as AWS does. The SDK does not try again. */
export function notImplemented(operation: string, why: string): ServiceError {
  return {
    status: 501,
    code: "NotImplemented",
    message: `${operation} does not work locally: ${why}; it works on AWS`,
  };
}

/** The intercept of a test said no. The SDK does not try again. */
export const REFUSED: ServiceError = {
  status: 403,
  code: "Refused",
  message: "the request was refused before it had any effect",
};

/** Answers in the way of the service: XML for S3, JSON for the others. */
export function answerError(response: ServerResponse, service: Service, error: ServiceError): void {
  const xml = service === "s3";
  response
    .writeHead(error.status, {
      "content-type": xml ? "application/xml" : "application/x-amz-json-1.0",
      ...(!xml && { "x-amzn-errortype": error.code }),
    })
    .end(xml ? xmlOf(error) : JSON.stringify({ __type: error.code, message: error.message }));
}

function xmlOf({ code, message }: ServiceError): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Names by which AWS and Node say that the same request may well be answered later. */
const NAMES: ReadonlySet<string> = new Set([
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "Throttling",
  "ThrottledException",
  "RequestThrottled",
  "RequestThrottledException",
  "RequestLimitExceeded",
  "TooManyRequestsException",
  "LimitExceededException",
  "SlowDown",
  "InternalServerError",
  "InternalServerErrorException",
  "ServiceUnavailable",
  "TimeoutError",
  "RequestTimeout",
  "RequestTimeoutException",
]);

/** Codes of connections that broke or were never made. */
const CODES: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ERR_STREAM_PREMATURE_CLOSE",
]);

const FIRST_SERVER_ERROR = 500;
const TOO_MANY_REQUESTS = 429;

/** Whether an error of an AWS client is of load, of the network or of the service, and not of the request. */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (NAMES.has(error.name)) return true;
  if ("code" in error && typeof error.code === "string" && CODES.has(error.code)) return true;
  const status = statusOf(error);
  return status >= FIRST_SERVER_ERROR || status === TOO_MANY_REQUESTS;
}

function statusOf(error: Error): number {
  if (!("$metadata" in error) || typeof error.$metadata !== "object" || error.$metadata === null) return 0;
  const { $metadata } = error;
  return "httpStatusCode" in $metadata ? Number($metadata.httpStatusCode) : 0;
}

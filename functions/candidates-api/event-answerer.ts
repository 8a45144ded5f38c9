import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { candidatesApi } from "./api.ts";
import { ApiProblem } from "./api-problem.ts";
import type { ApiWork } from "./api-work.ts";
import { httpEventSchema, requestOf, resultOf } from "./http-event.ts";
import { problemAnswer } from "./problem-answer.ts";
import { RankingFiles } from "./ranking-files.ts";

/** Of a function's answer, which is JSON with the body as one of its texts; Lambda takes 6 MiB. */
const MOST_ANSWER_BYTES = 6_000_000;

/** A body that is surely not too large, however many of its characters are escaped. */
const SMALL_BODY = MOST_ANSWER_BYTES / 6;

/** Nobody but the one who asked is to keep an answer, and nobody is to take it for anything but what it says it is. */
const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

/** Answers events of an HTTP API, payload format 2.0. */
export function eventAnswerer(
  work: Omit<ApiWork, "rankings">,
): (event: unknown) => Promise<APIGatewayProxyStructuredResultV2> {
  const app = candidatesApi({ ...work, rankings: new RankingFiles(work.ports) });
  return async (event) => {
    const httpEvent = httpEventSchema.parse(event);
    const { requestId, authorizer } = httpEvent.requestContext;
    const response = await app.fetch(requestOf(httpEvent), { requestId, claims: authorizer?.jwt.claims });
    const result = await resultOf(response);
    const sent = isTooLarge(result) ? await resultOf(problemAnswer(tooLarge(), requestId)) : result;
    return { ...sent, headers: { ...sent.headers, ...HEADERS } };
  };
}

function isTooLarge({ body = "" }: APIGatewayProxyStructuredResultV2): boolean {
  return body.length > SMALL_BODY && Buffer.byteLength(JSON.stringify(body)) > MOST_ANSWER_BYTES;
}

function tooLarge(): ApiProblem {
  return new ApiProblem("answer-too-large", "ask for less at once, or for a file of it");
}

import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { answerError, notImplemented, REFUSED } from "./answers.ts";
import type { Intercept } from "./aws-request.ts";
import { boundedBody } from "./bounded-body.ts";
import { callerOf } from "./caller-of.ts";
import { askForUnits, unitsOf } from "./consumed-units.ts";
import type { JsonOperation } from "./json-operation.ts";
import { jsonTarget } from "./json-target.ts";
import { type BusEvent, putEvents } from "./put-events.ts";
import type { RequestCounts } from "./request-counts.ts";
import { ANSWERS_WITH_URLS, repairedAnswer, repairedRequest } from "./sqs-repairs.ts";
import { unsupportedJson } from "./unsupported-json.ts";
import { passedOn, type Upstream } from "./upstream.ts";

/** What answering for DynamoDB, SQS and EventBridge needs. */
export interface JsonParts {
  readonly dynamoDb: Upstream;
  readonly s3AndSqs: Upstream;
  readonly counts: RequestCounts;
  readonly intercept: Intercept;
  readonly onEvent: (event: BusEvent) => void;
}

/** DynamoDB's own limit; the others take less. */
const MOST_BYTES = 16 * 1_048_576;

const bodySchema = z.record(z.string(), z.unknown());

/** Answers a request to a service that speaks JSON. */
export async function handleJson(
  request: IncomingMessage,
  response: ServerResponse,
  asked: JsonOperation,
  parts: JsonParts,
): Promise<void> {
  const body = await bodyOf(request);
  const refuse = (error: Parameters<typeof answerError>[2]) => answerError(response, asked.service, error);
  if (body === undefined)
    return refuse({ status: 400, code: "SerializationException", message: "the body is no JSON object" });
  const unsupported = unsupportedJson(asked, body);
  if (unsupported !== undefined) return refuse(notImplemented(asked.operation, unsupported));
  const target = jsonTarget(asked, body);
  const caller = callerOf(request.headers);
  if ((await parts.intercept({ ...asked, target, caller, body })) === "refuse") return refuse(REFUSED);
  if (asked.service === "events") return answerPutEvents(response, body, parts);
  const head = { method: "POST", url: request.url ?? "/", headers: request.headers };
  if (asked.service === "dynamodb") {
    const answer = await parts.dynamoDb.ask(head, JSON.stringify(askForUnits(asked.operation, body)));
    parts.counts.add(asked, unitsOf(asked.operation, parsed(answer.body)));
    response.writeHead(answer.status, passedOn(answer.headers)).end(answer.body);
    return;
  }
  parts.counts.add(asked);
  // The path of a queue's URL means nothing to fauxqs: it takes SQS at its root alone.
  const answer = await parts.s3AndSqs.ask(
    { ...head, url: "/" },
    JSON.stringify(repairedRequest(asked.operation, body)),
  );
  const answered = ANSWERS_WITH_URLS.has(asked.operation)
    ? Buffer.from(
        JSON.stringify(
          repairedAnswer(bodySchema.parse(parsed(answer.body)), `http://${request.headers.host ?? ""}`),
        ),
      )
    : answer.body;
  const headers = { ...passedOn(answer.headers), "content-length": `${answered.length}` };
  response.writeHead(answer.status, headers).end(answered);
}

function answerPutEvents(response: ServerResponse, body: unknown, { counts, onEvent }: JsonParts): void {
  counts.add({ service: "events", operation: "PutEvents" });
  const outcome = putEvents(body);
  if (outcome === undefined) {
    const message = "PutEvents takes one to ten entries of text";
    answerError(response, "events", { status: 400, code: "ValidationException", message });
    return;
  }
  for (const event of outcome.events) onEvent(event);
  response
    .writeHead(200, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": randomUUID() })
    .end(JSON.stringify(outcome.answer));
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  return bodySchema.safeParse(parsed(await boundedBody(request, MOST_BYTES))).data;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

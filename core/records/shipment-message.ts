import { jsonParts, jsonValue } from "./ndjson/json-parts.ts";

/** The version of the messages read here. */
export const MESSAGE_VERSION = 1;
/** Most shipments in one message. */
export const MOST_SHIPMENTS = 1_000;

/** Why a message as a whole was not taken. Stable: users filter by it. */
export type MessageProblemCode =
  | "invalid-json"
  | "not-an-object"
  | "missing-field"
  | "bad-value"
  | "unknown-schema-version"
  | "no-shipments"
  | "too-many-shipments";

/** What is wrong with a message, and the way out. */
export interface MessageProblem {
  readonly code: MessageProblemCode;
  /** The field at fault; empty where the message as a whole is. */
  readonly field: string;
  readonly message: string;
}

/** The shipments of a message, each as it is written there, or what is wrong with the message. */
export type MessageReading =
  | { readonly ok: true; readonly shipments: readonly string[] }
  | { readonly ok: false; readonly problem: MessageProblem };

/** A rule that the envelope breaks where `isBroken` says so; the rules before it hold. */
interface EnvelopeRule extends MessageProblem {
  isBroken(envelope: Readonly<Record<string, unknown>>): boolean;
}

const RULES: readonly EnvelopeRule[] = [
  {
    code: "missing-field",
    field: "schemaVersion",
    message: `schemaVersion is missing; messages of version ${MESSAGE_VERSION} are read`,
    isBroken: ({ schemaVersion }) => schemaVersion === undefined,
  },
  {
    code: "unknown-schema-version",
    field: "schemaVersion",
    message: `schemaVersion must be the number ${MESSAGE_VERSION}; send the message in that version`,
    isBroken: ({ schemaVersion }) => schemaVersion !== MESSAGE_VERSION,
  },
  {
    code: "missing-field",
    field: "shipments",
    message: "shipments is missing; give one shipment or an array of them",
    isBroken: ({ shipments }) => shipments === undefined,
  },
  {
    code: "bad-value",
    field: "shipments",
    message: "shipments must be one shipment, an object, or an array of them",
    isBroken: ({ shipments }) => !isObject(shipments) && !Array.isArray(shipments),
  },
  {
    code: "no-shipments",
    field: "shipments",
    message: "shipments is an empty array; give at least one",
    isBroken: ({ shipments }) => Array.isArray(shipments) && shipments.length === 0,
  },
  {
    code: "too-many-shipments",
    field: "shipments",
    message: `shipments holds more than ${MOST_SHIPMENTS}; send several messages`,
    isBroken: ({ shipments }) => Array.isArray(shipments) && shipments.length > MOST_SHIPMENTS,
  },
];

/**
 * Reads a message up to its shipments: `{"schemaVersion": 1, "shipments": {..} or [..]}`; other keys are left out, as in records.
 * What the shipments hold is for a RecordReader to judge, a line each (`shipmentLine`), so that messages and files follow one
 * rule.
 */
export function readShipmentMessage(body: string): MessageReading {
  let envelope: unknown;
  try {
    envelope = JSON.parse(body);
  } catch {
    return refused("invalid-json", "", "the message is no JSON");
  }
  if (!isObject(envelope)) return refused("not-an-object", "", "the message is JSON, but no object");
  for (const { code, field, message, isBroken } of RULES) {
    if (isBroken(envelope)) return refused(code, field, message);
  }
  const written = jsonValue(body, "shipments");
  return { ok: true, shipments: Array.isArray(envelope["shipments"]) ? jsonParts(written) : [written] };
}

/** A shipment of a message as a line of NDJSON. */
export function shipmentLine(shipment: string): string {
  return `${shipment.replaceAll("\n", " ")}\n`;
}

function refused(code: MessageProblemCode, field: string, message: string): MessageReading {
  return { ok: false, problem: { code, field, message } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

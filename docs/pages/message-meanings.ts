import type { MessageProblemCode } from "../../core/records/shipment-message.ts";

/** What each code says of a message as a whole, and what its sender can do. */
export const MESSAGE_MEANINGS: Readonly<Record<MessageProblemCode, readonly [what: string, remedy: string]>> =
  {
    "invalid-json": ["the message is no JSON", "send one JSON object, not compressed and not encoded"],
    "not-an-object": ["the message is JSON, but no object", "put the shipments into an envelope"],
    "missing-field": ["the envelope lacks `schemaVersion` or `shipments`", "give both"],
    "unknown-schema-version": [
      "`schemaVersion` is one that is not read here",
      "send a version that this page names",
    ],
    "bad-value": ["`shipments` is neither an object nor an array", "give one shipment or an array of them"],
    "no-shipments": ["`shipments` is an empty array", "leave out messages that say nothing"],
    "too-many-shipments": ["`shipments` holds too many", "send several messages"],
  };

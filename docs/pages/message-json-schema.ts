import { MESSAGE_VERSION, MOST_SHIPMENTS } from "../../core/records/shipment-message.ts";
import { recordJsonSchema } from "./record-json-schema.ts";

/** The JSON Schema of a message on the shipments queue: the envelope, and shipments as files have them. */
export function messageJsonSchema() {
  const { $schema, ...shipment } = recordJsonSchema("shipment");
  return {
    $schema,
    title: "message",
    description:
      "One shipment or several on the shipments queue, at most 256 KiB of JSON. Keys that are not listed are left out.",
    type: "object",
    required: ["schemaVersion", "shipments"],
    properties: {
      schemaVersion: { description: "Version of this envelope.", type: "integer", const: MESSAGE_VERSION },
      shipments: {
        anyOf: [
          { $ref: "#/$defs/shipment" },
          { type: "array", minItems: 1, maxItems: MOST_SHIPMENTS, items: { $ref: "#/$defs/shipment" } },
        ],
      },
    },
    $defs: { shipment },
  };
}

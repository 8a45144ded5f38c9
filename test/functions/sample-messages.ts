import { readFile } from "../../adapters/files/read-file.ts";
import type { Header } from "../../core/records/header.ts";
import { MESSAGE_VERSION } from "../../core/records/shipment-message.ts";
import { SAMPLES } from "../support/samples.ts";

/** A shipment of a message: a text by field. */
export type MessageShipment = Readonly<Record<string, string>>;

/** The good sample shipments as an integration would put them into messages. */
export async function sampleShipments(): Promise<MessageShipment[]> {
  const shipments: MessageShipment[] = [];
  let columns: Header["columns"] = [];
  await readFile({
    kind: "shipment",
    path: SAMPLES.shipments,
    mapping: undefined,
    taker: {
      header: (header) => {
        columns = header.columns;
      },
      row: (row) => {
        const cells = columns.map(({ name, at }) => [name, row.text(at)] as const);
        shipments.push(Object.fromEntries(cells.filter(([, text]) => text !== "")));
      },
      reject: () => {},
    },
  });
  return shipments;
}

/** The body of a message. */
export function messageOf(shipments: object): string {
  return JSON.stringify({ schemaVersion: MESSAGE_VERSION, shipments });
}

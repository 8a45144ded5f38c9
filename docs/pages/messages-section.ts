import { MESSAGE_VERSION, MOST_SHIPMENTS } from "../../core/records/shipment-message.ts";
import { code, table } from "./markdown.ts";
import { messageExample } from "./message-example.ts";
import { MESSAGE_MEANINGS } from "./message-meanings.ts";

/** What the shipments queue takes, and what becomes of what it does not. */
export function messagesSection(): string[] {
  return [
    "## Messages",
    `The shipments queue takes JSON of at most 256 KiB: \`schemaVersion\` ${MESSAGE_VERSION} and \`shipments\`, one shipment or an array of up to
${MOST_SHIPMENTS.toLocaleString("en")} ([JSON Schema](schemas/message.schema.json)). A shipment is read as a line of an NDJSON file is: the same fields, spellings and codes.
It may come more than once and in any order.`,
    `\`\`\`json\n${JSON.stringify(messageExample(), undefined, 2)}\n\`\`\``,
    `A bad shipment goes to the rejected queue at once, and the others of its message are scored; a message that cannot be read goes
there whole. Each message of the rejected queue has \`code\`, \`field\`, \`message\`, \`shipment\` (its place in the message, counted from
0; null for the message as a whole), \`messageId\`, \`receivedAt\`, \`original\` (the shipment, or the message, as it was sent) and
\`encoding\` (\`text\`, or \`gzip+base64\` where the original would not have fitted). To mend: correct the original and send it again. For
a shipment the codes are those of [rejects](#rejects); for a message as a whole:`,
    table(
      ["code", "what is wrong", "what to do"],
      Object.entries(MESSAGE_MEANINGS).map(([name, [what, remedy]]) => [code(name), what, remedy]),
    ),
  ];
}

import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { rejectedMessage } from "../../../functions/score-shipment/rejected-message.ts";
import { sqsRecord } from "../sqs-event.ts";

/** The most that the shipments queue takes, and any queue. */
const MOST_INCOMING = 262_144;
const MOST_OUTGOING = 1_048_576;

const ABOUT = sqsRecord("shipments", "{}", 0);
const PROBLEM = { code: "invalid-json", field: "", message: "the message is no JSON" };

const shape = z.object({
  code: z.string(),
  field: z.string(),
  message: z.string(),
  shipment: z.int().nullable(),
  messageId: z.string(),
  receivedAt: z.string(),
  encoding: z.enum(["text", "gzip+base64"]),
  original: z.string(),
});

/** Reads a rejected message as its consumer would. */
function readBack(text: string) {
  const { encoding, original, ...rest } = shape.parse(JSON.parse(text));
  const isText = encoding === "text";
  return {
    ...rest,
    encoding,
    original: isText ? original : gunzipSync(Buffer.from(original, "base64")).toString(),
  };
}

describe("a rejected message", () => {
  test("says what is wrong, of which shipment, and when it came", () => {
    expect(JSON.parse(rejectedMessage(ABOUT, PROBLEM, 3, '{"a":1}'))).toEqual({
      ...PROBLEM,
      shipment: 3,
      messageId: ABOUT.messageId,
      receivedAt: "2026-07-01T08:00:00.123Z",
      encoding: "text",
      original: '{"a":1}',
    });
  });

  test("does without a time where the queue gives none", () => {
    const attributes = { ...ABOUT.attributes, SentTimestamp: "" };
    expect(rejectedMessage({ ...ABOUT, attributes }, PROBLEM, null, "")).not.toContain("receivedAt");
  });

  test("gives back the original, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (original) => {
        expect(readBack(rejectedMessage(ABOUT, PROBLEM, null, original)).original).toBe(original);
      }),
    );
  });

  test.each([
    ["letters", "a", "text"],
    ["quotes, which JSON writes as two", '"', "text"],
    ["control characters, which JSON writes as six", "\u0001", "gzip+base64"],
    ["characters of four bytes", "\u{1f600}", "text"],
  ])("fits into the queue with 256 KiB of %s", (_, character, encoding) => {
    const original = character.repeat(MOST_INCOMING / Buffer.byteLength(character));
    const text = rejectedMessage(ABOUT, PROBLEM, null, original);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_OUTGOING);
    expect(readBack(text)).toMatchObject({ encoding, original });
  });

  test("fits into the queue with 256 KiB that no compression makes smaller", () => {
    // A generator of its own: what it gives is noise of characters that JSON writes long.
    let state = 1;
    const noise = Array.from({ length: MOST_INCOMING }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return String.fromCharCode((state >> 16) % 32);
    });
    const text = rejectedMessage(ABOUT, PROBLEM, null, noise.join(""));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_OUTGOING);
    expect(readBack(text).original).toBe(noise.join(""));
  });
});

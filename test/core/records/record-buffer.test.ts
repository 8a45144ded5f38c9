import { describe, expect, it } from "vitest";
import { FEED_BYTES, RecordBuffer } from "../../../core/records/record-buffer.ts";
import { decodeUtf8 } from "../../../core/records/row.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the buffer of a reader", () => {
  it("takes at most a feed at once, and ends with a line feed", () => {
    const buffer = new RecordBuffer(0);
    const chunk = new Uint8Array(FEED_BYTES + 5).fill(120);
    expect(buffer.take(chunk, 0)).toBe(FEED_BYTES);
    expect(buffer.take(chunk, FEED_BYTES)).toBe(5);
    expect(buffer.length).toBe(FEED_BYTES + 5);
    expect(buffer.bytes[buffer.length]).toBe(10);
    buffer.drop(FEED_BYTES + 2);
    expect([buffer.length, buffer.bytes[buffer.length]]).toEqual([3, 10]);
  });

  it("keeps constants, and forgets other texts when asked", () => {
    const buffer = new RecordBuffer(100);
    const constant = buffer.keep("Öl");
    const first = buffer.write("first");
    buffer.clearScratch();
    const second = buffer.write("second");
    expect(second?.start).toBe(first?.start);
    expect(decodeUtf8(buffer.bytes, constant.start, constant.end)).toBe("Öl");
    expect(decodeUtf8(buffer.bytes, second?.start ?? 0, second?.end ?? 0)).toBe("second");
  });

  it("says where a text does not fit, and keeps none of it", () => {
    const buffer = new RecordBuffer(4);
    expect(buffer.write("12345")).toBeUndefined();
    expect(buffer.write("1234")).toBeDefined();
  });

  it("makes doubled quotes single", () => {
    const buffer = new RecordBuffer(20);
    buffer.take(bytes('a ""b""'), 0);
    const { start, end } = buffer.writeUndoubled(0, 7);
    expect(decodeUtf8(buffer.bytes, start, end)).toBe('a "b"');
  });

  it.each([
    ["é", 65_535],
    ["株", 65_536],
    ["😀", 65_533],
  ])("cuts raw text between characters: %s", (character, length) => {
    const buffer = new RecordBuffer(0);
    const text = bytes(`x${character.repeat(40_000)}`);
    for (let at = 0; at < text.length; ) at += buffer.take(text, at);
    expect(bytes(buffer.raw(0, buffer.length)).length).toBe(length);
  });

  it("cuts raw bytes that are no text wherever it is", () => {
    const buffer = new RecordBuffer(0);
    for (let times = 0; times < 2; times++) buffer.take(new Uint8Array(FEED_BYTES).fill(0x80), 0);
    expect(buffer.raw(0, buffer.length)).toMatch(/^\ufffd+$/);
  });
});

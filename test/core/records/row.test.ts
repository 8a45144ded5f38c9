import { describe, expect, it } from "vitest";
import { decodeUtf8, Row } from "../../../core/records/row.ts";

describe("a row", () => {
  it("has no text and no number in columns that no record filled, nor behind the last", () => {
    const row = new Row(2);
    expect([0, 1, 2, 3].map((column) => row.text(column))).toEqual(["", "", "", ""]);
    expect([...row.numbers]).toEqual([-1, -1, -1]);
  });

  it("gives the text of a span, and of the whole record", () => {
    const row = new Row(1);
    row.bytes = new TextEncoder().encode("..Müller,x\n");
    row.starts[0] = 2;
    row.ends[0] = 9;
    row.from = 2;
    row.to = 11;
    expect(row.text(0)).toBe("Müller");
    expect(row.raw()).toBe("Müller,x");
  });

  it("shows bytes that are no UTF-8 as replacement characters, and keeps a byte order mark", () => {
    expect(decodeUtf8(Uint8Array.from([0xff, 0x41]), 0, 2)).toBe("\ufffdA");
    expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]), 0, 4)).toBe("\ufeffA");
  });
});

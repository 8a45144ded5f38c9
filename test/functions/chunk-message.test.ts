import { describe, expect, it } from "vitest";
import { chunkMessage, chunkMessageSchema } from "../../functions/chunk-message.ts";

describe("a message of the chunks queue", () => {
  it("names the chunk and where it lies", () => {
    expect(chunkMessage("20260630T120000Z-0123456789", 42)).toEqual({
      intakeId: "20260630T120000Z-0123456789",
      chunk: 42,
      key: "chunks/20260630T120000Z-0123456789/000042",
    });
  });

  it("reads back from JSON", () => {
    const message = chunkMessage("i", 0);
    expect(chunkMessageSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each([
    { intakeId: "", chunk: 0, key: "k" },
    { intakeId: "i", chunk: -1, key: "k" },
    { intakeId: "i", key: "k" },
  ])("is refused where it is %j", (message) => {
    expect(chunkMessageSchema.safeParse(message).success).toBe(false);
  });
});

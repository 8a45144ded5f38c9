import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { ObjectCut } from "../../../adapters/s3/object-error.ts";
import { wholeBody } from "../../../adapters/s3/whole-body.ts";

const SILENCE = 30;

test("a body that stops coming ends with how much of it came", async () => {
  const body = new Readable({ read() {} });
  body.push(Buffer.from("half"));
  await expect(Array.fromAsync(wholeBody(body, 8, SILENCE))).rejects.toThrow(new ObjectCut(4, 8));
  expect(body.destroyed).toBe(true);
});

test("a reader that takes its time is not taken for silence", async () => {
  const chunks: string[] = [];
  for await (const chunk of wholeBody(Readable.from([Buffer.from("a"), Buffer.from("b")]), 2, SILENCE)) {
    await pause(SILENCE * 3);
    chunks.push(Buffer.from(chunk).toString());
  }
  expect(chunks).toEqual(["a", "b"]);
});

import { expect, test } from "vitest";
import { lasting } from "../../functions/lasting.ts";

test("a thing is made once, also for those who ask at the same time", async () => {
  let made = 0;
  const get = lasting(async () => ++made);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

test("a thing that could not be made is tried again for the next who asks", async () => {
  let tries = 0;
  const get = lasting(async () => {
    tries++;
    if (tries === 1) throw new Error("not yet");
    return "made";
  });
  await expect(get()).rejects.toThrow("not yet");
  expect(await get()).toBe("made");
});

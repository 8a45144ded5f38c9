import { expect, test } from "vitest";
import { systemOutside } from "../../functions/outside.ts";

test("the world has a clock that goes on, chance, and pauses that end", async () => {
  const before = systemOutside.now().getTime();
  await systemOutside.sleep(1);
  expect(systemOutside.now().getTime()).toBeGreaterThanOrEqual(before);
  const chance = systemOutside.random();
  expect(chance).toBeGreaterThanOrEqual(0);
  expect(chance).toBeLessThan(1);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Turns } from "../../../local/http-api/turns.ts";

test("gives what the work gives and throws what it throws, and goes on after that", async () => {
  const turns = new Turns(1);
  await expect(turns.take(() => Promise.reject(new TypeError("broken")))).rejects.toThrow("broken");
  expect(await turns.take(async () => "done")).toBe("done");
});

test("never lets more run than it may, and all of it runs in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.scheduler(),
      fc.nat(20),
      async (most, scheduler, count) => {
        const turns = new Turns(most);
        const begun: number[] = [];
        let running = 0;
        const work = Array.from({ length: count }, (_, at) =>
          turns.take(async () => {
            begun.push(at);
            expect(++running).toBeLessThanOrEqual(most);
            await scheduler.schedule(Promise.resolve());
            running--;
          }),
        );
        await scheduler.waitFor(Promise.all(work));
        expect(begun).toEqual(work.map((_, at) => at));
      },
    ),
  );
});

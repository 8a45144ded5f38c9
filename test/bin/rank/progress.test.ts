import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { Progress } from "../../../bin/rank/progress.ts";

function progressAt(clock: () => number) {
  const shown: string[] = [];
  const terminal = new Writable({
    write: (text, _encoding, done) => {
      shown.push(String(text));
      done();
    },
  });
  return { progress: new Progress(terminal, clock), shown };
}

it("tells rows, rate and time left of the file that is being read, each from its own beginning", () => {
  let now = 1_000;
  const { progress, shown } = progressAt(() => now);
  progress.show({ path: "a.csv", size: 100, position: 0, read: 0 });
  now += 2_000;
  progress.show({ path: "a.csv", size: 100, position: 50, read: 4_000 });
  now += 60_000;
  progress.show({ path: "b.csv", size: 100, position: 0, read: 0 });
  now += 1_000;
  progress.show({ path: "b.csv", size: 100, position: 25, read: 1_000 });
  expect(shown.slice(1)).toEqual([
    "\r\x1b[2Ka.csv: 4,000 rows, 2,000 a second, about 2 s left",
    "\r\x1b[2Kb.csv: 0 rows, 0 a second, about 0 s left",
    "\r\x1b[2Kb.csv: 1,000 rows, 1,000 a second, about 3 s left",
  ]);
});

it("tells nothing twice within a fifth of a second", () => {
  let now = 1_000;
  const { progress, shown } = progressAt(() => now);
  progress.show({ path: "a.csv", size: 100, position: 0, read: 0 });
  now += 199;
  progress.show({ path: "a.csv", size: 100, position: 50, read: 4_000 });
  expect(shown).toHaveLength(1);
});

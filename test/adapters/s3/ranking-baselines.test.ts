import { describe, expect, it } from "vitest";
import { ObjectMissing } from "../../../adapters/s3/object-error.ts";
import { rankingBaselines } from "../../../adapters/s3/ranking-baselines.ts";
import { ObjectMap } from "../../support/s3/object-map.ts";

const LINES =
  '{"kind":"month","importerId":"M1","month":600,"entries":3}\n{"kind":"month","importerId":"M2","month":601,"entries":4}\n';

describe("the baselines of a ranking", () => {
  it("are the lines that were written with it", async () => {
    const objects = new ObjectMap();
    await objects.put("rankings/r1/baselines.ndjson", LINES);
    expect(await rankingBaselines("r1", objects)).toEqual([
      { kind: "month", importerId: "M1", month: 600, entries: 3 },
      { kind: "month", importerId: "M2", month: 601, entries: 4 },
    ]);
  });

  it("are not passed over where they cannot be read", async () => {
    const objects = new ObjectMap();
    await expect(rankingBaselines("r1", objects)).rejects.toThrow(ObjectMissing);
    await objects.put("rankings/r1/baselines.ndjson", '{"kind":"month"}\n');
    await expect(rankingBaselines("r1", objects)).rejects.toThrow();
  });
});

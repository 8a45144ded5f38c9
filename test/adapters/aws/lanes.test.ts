import { describe, expect, test } from "vitest";
import { Lanes } from "../../../adapters/aws/lanes.ts";

/** Makes requests at once; gives how many were under way at most. */
async function mostUnderWay(lanes: Lanes, requests: number, isWhole: boolean): Promise<number> {
  let underWay = 0;
  let most = 0;
  const request = async () => {
    most = Math.max(most, ++underWay);
    await new Promise(setImmediate);
    underWay--;
    return isWhole;
  };
  await Promise.all(Array.from({ length: requests }, () => lanes.send(request, Boolean)));
  return most;
}

describe("lanes", () => {
  test("halve once for requests that were under way together, and grow one by one", async () => {
    const lanes = new Lanes(8);
    expect(await mostUnderWay(lanes, 8, false)).toBe(8);
    expect(await mostUnderWay(lanes, 9, true)).toBe(4);
    await mostUnderWay(lanes, 1, true);
    expect(await mostUnderWay(lanes, 9, true)).toBe(5);
    for (let round = 0; round < 10; round++) await mostUnderWay(lanes, 10, true);
    expect(await mostUnderWay(lanes, 20, true)).toBe(8);
  });

  test("are never fewer than one", async () => {
    const lanes = new Lanes(2);
    for (let round = 0; round < 5; round++) await mostUnderWay(lanes, 3, false);
    expect(await mostUnderWay(lanes, 3, true)).toBe(1);
  });

  test("are free again after a request that failed", async () => {
    const lanes = new Lanes(1);
    const failing = () => Promise.reject(new Error("no answer"));
    await expect(lanes.send(failing, Boolean)).rejects.toThrow("no answer");
    expect(await mostUnderWay(lanes, 2, true)).toBe(1);
  });
});

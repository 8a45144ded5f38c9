import { describe, expect, test } from "vitest";
import { CurrentScorer } from "../../../functions/score-shipment/current-scorer.ts";
import { sampleRegistry } from "../sample-registry.ts";
import { MemoryServices } from "./memory-services.ts";

const registry = await sampleRegistry("000001-a");

function setUp() {
  const services = new MemoryServices(registry);
  const clock = { milliseconds: 0 };
  const scorer = new CurrentScorer(services, { now: () => new Date(clock.milliseconds) });
  return { services, clock, scorer };
}

describe("the scorer of the current registry", () => {
  test("stays, and with it what it remembers, while the registry does", async () => {
    const { services, clock, scorer } = setUp();
    const first = await scorer.get();
    clock.milliseconds = 60_000;
    expect(await scorer.get()).toBe(first);
    expect(services.loaded).toEqual(["000001-a"]);
  });

  test("asks which registry is current every five seconds at most", async () => {
    const { services, clock, scorer } = setUp();
    for (const at of [0, 1, 4_999, 5_000, 9_999, 10_000]) {
      clock.milliseconds = at;
      await scorer.get();
    }
    expect(services.asked).toHaveLength(3);
  });

  test("is another one when the registry has moved", async () => {
    const { services, clock, scorer } = setUp();
    const first = await scorer.get();
    services.version = "000002-b";
    expect(await scorer.get()).toBe(first);
    clock.milliseconds = 5_000;
    expect((await scorer.get()).registry).toBe("000002-b");
  });

  test("is tried for again after it could not be made", async () => {
    const { services, scorer } = setUp();
    const { current } = services.registries;
    services.registries.current = () => Promise.reject(new Error("no table"));
    await expect(scorer.get()).rejects.toThrow("no table");
    services.registries.current = current;
    expect((await scorer.get()).registry).toBe("000001-a");
  });
});

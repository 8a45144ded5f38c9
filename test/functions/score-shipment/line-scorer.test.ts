import { describe, expect, test } from "vitest";
import { LineScorer } from "../../../functions/score-shipment/line-scorer.ts";
import { sampleRegistry, startingSources } from "../sample-registry.ts";

const registry = await sampleRegistry();
const scoring = startingSources();
const SETTING = { sources: scoring.of(registry), policyName: scoring.policyName, registry: registry.version };
const LINE =
  '{"entryNumber":"E1","entryDate":"2026-06-01","importerId":"M00117","countryOfOrigin":"MX","valueUsd":1.10}\n';

describe("a scorer of lines", () => {
  test("scores line after line the same, bad ones between them or not", () => {
    const scorer = new LineScorer(SETTING);
    const first = scorer.score(LINE);
    expect(first).toMatchObject({
      ok: true,
      shipment: { entryNumber: "E1", valueCents: 110, registry: registry.version },
    });
    expect(scorer.score("7\n")).toMatchObject({ ok: false, problem: { code: "not-an-object", field: "" } });
    expect(scorer.score('{"entryNumber":"E1"}\n')).toMatchObject({
      ok: false,
      problem: { code: "missing-field" },
    });
    expect(scorer.score(LINE)).toEqual(first);
  });

  test("takes the first line for what it is, not for the beginning of a file", () => {
    expect(new LineScorer(SETTING).score(`\ufeff${LINE}`)).toMatchObject({
      ok: false,
      problem: { code: "invalid-json" },
    });
  });

  test("does not take what is left of a broken line into the next", () => {
    const scorer = new LineScorer(SETTING);
    expect(() => scorer.score('{"entryNumber":"E1"')).toThrow(/line feed/);
    expect(scorer.score(LINE)).toMatchObject({ ok: true });
  });
});

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { policyHash } from "../../../core/policy/policy-hash.ts";
import { startingPolicy } from "../../../core/policy/starting-policy.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the hash of a policy", () => {
  it("is the digest of its JSON with sorted keys", () => {
    const text = policyHash(startingPolicy(), (json) => json);
    expect(JSON.parse(text)).toEqual(startingPolicy());
    expect(
      text.startsWith(
        '{"arrangements":[{"confidence":"high","coverage":[{"countries":["NZ"]}],"id":"NZ-SES",',
      ),
    ).toBe(true);
    expect(policyHash(startingPolicy(), sha256)).toBe(sha256(text));
  });

  it("does not change with the order of keys", () => {
    const reordered = { ...startingPolicy(), credit: startingPolicy().credit, id: startingPolicy().id };
    const backwards = Object.fromEntries(Object.entries(reordered).reverse());
    expect(policyHash({ ...startingPolicy(), ...backwards }, sha256)).toBe(
      policyHash(startingPolicy(), sha256),
    );
    const { version, ...rest } = startingPolicy();
    expect(policyHash({ ...rest, version }, sha256)).toBe(policyHash(startingPolicy(), sha256));
  });

  it("changes with a value and with the order of a list", () => {
    const other = structuredClone(startingPolicy());
    other.credit.cap = 601;
    const relisted = { ...startingPolicy(), arrangements: startingPolicy().arrangements.toReversed() };
    const hashes = [startingPolicy(), other, relisted].map((policy) => policyHash(policy, sha256));
    expect(new Set(hashes).size).toBe(3);
  });
});

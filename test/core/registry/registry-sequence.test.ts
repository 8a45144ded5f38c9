import { describe, expect, it } from "vitest";
import { RegistryVersionUnknown, registrySequence } from "../../../core/registry/registry-sequence.ts";

describe("the place of a registry version", () => {
  it.each([
    ["none", 0],
    ["000001-0123456789ab", 1],
    ["000010-000000000000", 10],
    ["999999-ffffffffffff", 999_999],
  ])("of %s is %i", (version, place) => {
    expect(registrySequence(version)).toBe(place);
  });

  it.each(["", "000001", "00001-0123456789ab", "1000000-0123456789ab", "newest"])(
    "of %j is refused, with the way out",
    (version) => {
      expect(() => registrySequence(version)).toThrow(RegistryVersionUnknown);
      expect(() => registrySequence(version)).toThrow('give "none", or six digits');
    },
  );
});

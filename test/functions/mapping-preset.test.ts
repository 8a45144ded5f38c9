import { expect, test } from "vitest";
import { MAPPING_PRESETS } from "../../core/records/mapping/presets.ts";
import { mappingPreset } from "../../functions/mapping-preset.ts";

test.each([...MAPPING_PRESETS.keys()])("the mapping %s is found by its name", (name) => {
  expect(mappingPreset(name, "june.csv")?.name).toBe(name);
});

test("no name means no mapping", () => {
  expect(mappingPreset("", "june.csv")).toBeUndefined();
});

test("a mapping that does not ship is refused, with those that do", () => {
  expect(() => mappingPreset("ours", "june.csv")).toThrow(
    expect.objectContaining({
      name: "InputError",
      code: "bad-mapping",
      message: expect.stringContaining("ace-entry-summary"),
    }),
  );
});

import { expect, test } from "vitest";
import * as z from "zod";
import { readSettings } from "../../functions/settings.ts";

const schema = z.object({ BUCKET: z.string().min(1), BYTES: z.coerce.number().int().min(1) });

test("settings are read from the environment, and what is not asked for is left out", () => {
  expect(readSettings(schema, { BUCKET: "b", BYTES: "5", HOME: "/" })).toEqual({ BUCKET: "b", BYTES: 5 });
});

test("settings that do not fit are named, all of them", () => {
  expect(() => readSettings(schema, { BUCKET: "" })).toThrow(
    expect.objectContaining({
      name: "ConfigurationError",
      setting: "BUCKET, BYTES",
      message: expect.stringMatching(/set it/),
    }),
  );
});

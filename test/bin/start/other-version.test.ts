import { expect, test } from "vitest";
import { asToldOf } from "../../../bin/start/other-version.ts";
import { TableDiffers } from "../../../local/provision/tables.ts";

test("a folder of another version is named, and so is the way out", () => {
  const cause = new TableDiffers("members");
  expect(asToldOf(".greenlane", cause)).toMatchObject({
    name: "OtherVersion",
    message:
      "the data in .greenlane is of another version of Greenlane: remove that folder to begin anew, or name another one with --folder",
    cause,
  });
});

test("any other error stays what it is", () => {
  const error = new Error("no room on the disk");
  expect(asToldOf(".greenlane", error)).toBe(error);
});

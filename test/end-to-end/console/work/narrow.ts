import { expect } from "vitest";
import { test } from "../console-test.ts";

test("on a narrow screen the room that is open is in view among the rooms", async ({ visit }) => {
  const page = await visit({ at: "/intakes", width: 360, height: 740 });
  const open = page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Intakes" });
  await open.waitFor();
  await expect.poll(async () => ((await open.boundingBox())?.x ?? -1) >= 0).toBe(true);
  await expect
    .poll(async () => {
      const box = await open.boundingBox();
      return box === null ? Number.POSITIVE_INFINITY : box.x + box.width;
    })
    .toBeLessThanOrEqual(360);
});

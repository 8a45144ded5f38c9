import { expect } from "vitest";
import { test } from "../console-test.ts";
import { focusOn, tabTo } from "../focus.ts";
import { candidateOf, countOf, rowOf, saidOn } from "../parts.ts";

test("the keyboard alone leads from the address to a recorded decision and back to the row", async ({
  visit,
}) => {
  const page = await visit();
  const { keyboard } = page;
  await countOf(page).getByText("146 members").waitFor();
  await tabTo(page, /^a Skip to the content$/);
  await tabTo(page, /^gridcell 1$/);
  await keyboard.press("j");
  await keyboard.press("ArrowDown");
  await keyboard.press("k");
  expect(await focusOn(page)).toBe("gridcell 2");

  await keyboard.press("Enter");
  await candidateOf(page).getByRole("heading", { name: "Lundrinor Corp." }).waitFor();
  await expect.poll(() => focusOn(page)).toBe("h2 Lundrinor Corp.");
  await tabTo(page, /^tab Why/);
  await keyboard.press("ArrowRight");
  expect(await focusOn(page)).toMatch(/^tab Entries/);
  await candidateOf(page)
    .getByRole("table", { name: /entries, highest points first/ })
    .waitFor();

  await keyboard.press("d");
  await expect.poll(() => focusOn(page)).toBe("textarea Reason");
  await keyboard.type("The plant is closed until autumn.");
  await tabTo(page, /^input Not before$/, "Shift+Tab");
  // A date has four stops: month, day, year, and the button of its calendar.
  for (let stop = 0; stop < 3; stop += 1) await keyboard.press("Shift+Tab");
  await keyboard.type("10012026");
  await tabTo(page, /^textarea Reason$/);
  await keyboard.press("Control+Enter");
  await saidOn(page, "Deferred. The decision is saved.").waitFor();
  expect(await focusOn(page)).toMatch(/^button Defer/);
  await keyboard.press("Escape");
  await candidateOf(page).waitFor({ state: "detached" });
  await expect.poll(() => focusOn(page)).toBe("gridcell 2");
  await rowOf(page, "Lundrinor Corp.").getByText("Deferred to 1 Oct 2026").waitFor();
});

test("whatever is closed by key gives the focus back to what opened it", async ({ visit }) => {
  const page = await visit({ at: "/?member=M00003" });
  const { keyboard } = page;
  await candidateOf(page).getByRole("heading", { name: "Lundrinor Corp." }).waitFor();
  const openers = [
    { opener: /^button User: /, opened: page.getByRole("dialog", { name: "User" }) },
    { opener: /^button Filters/, opened: page.getByRole("dialog", { name: "Filters" }) },
    { opener: /^button Columns/, opened: page.getByRole("group", { name: "Columns shown" }) },
    { opener: /^button Export/, opened: page.getByRole("group", { name: "Export what is listed" }) },
    { opener: /^button Keys/, opened: page.getByRole("dialog", { name: "Keys" }) },
  ];
  for (const { opener, opened } of openers) {
    await tabTo(page, opener);
    await keyboard.press("Enter");
    await opened.locator("button, input").first().waitFor();
    await tabTo(page, /^(input|button|select)/);
    await keyboard.press("Escape");
    await opened.waitFor({ state: "hidden" });
    expect(await focusOn(page)).toMatch(opener);
  }
  await tabTo(page, /^tab Why/);
  await keyboard.press("ArrowRight");
  await candidateOf(page)
    .getByRole("table", { name: /entries, highest points first/ })
    .waitFor();
  await tabTo(page, /^button \d/);
  const entry = await focusOn(page);
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Entry / });
  await dialog.waitFor();
  await keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await focusOn(page)).toBe(entry);
});

test("single letters can be switched off, and then do nothing", async ({ visit }) => {
  const page = await visit();
  await countOf(page).getByText("146 members").waitFor();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await keys.getByLabel("Letters and signs work as keys").uncheck();
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "hidden" });
  await page.keyboard.press("d");
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  expect(await keys.isVisible()).toBe(false);
  expect(await candidateOf(page).count()).toBe(0);
  expect(new URL(page.url()).search).toBe("");
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const PAGES = globSync("**/*.md", {
  cwd: ROOT,
  exclude: (name) => /^(node_modules|dist|out.*|coverage|reports)$/.test(name),
});

/** Links of a page that lead to files of the project. */
function links(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  return [...text.matchAll(/\]\(<?([^)<>\s]+)>?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a page as GitHub makes them. */
function anchors(path: string): Set<string> {
  const text = readFileSync(path, "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

describe.each(PAGES)("the links of %s", (page) => {
  test("lead somewhere", () => {
    const dead = links(page).filter((target) => {
      const [file = "", anchor] = target.split("#");
      const path = file === "" ? join(ROOT, page) : join(ROOT, dirname(page), file);
      return !existsSync(path) || (anchor !== undefined && !anchors(path).has(anchor));
    });
    expect(dead).toEqual([]);
  });
});

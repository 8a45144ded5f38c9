import fc from "fast-check";
import { expect, it } from "vitest";
import { LeastTexts } from "../../../core/activity/least-texts.ts";

it("keeps the first texts in order, each once, in whatever order they come", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), fc.integer({ min: 1, max: 5 }), (texts, most) => {
      const least = new LeastTexts(most);
      for (const text of texts) least.add(text);
      expect(least.texts).toEqual([...new Set(texts)].sort().slice(0, most));
    }),
  );
});

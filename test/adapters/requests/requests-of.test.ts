import fc from "fast-check";
import { expect, test } from "vitest";
import { requestsOf } from "../../../adapters/requests/requests-of.ts";

test("requests hold every entry once, in order, within both limits where one entry alone is", () => {
  const sizes = fc.array(fc.nat(150).map((bytes) => ({ bytes })));
  const limits = fc.record({
    entries: fc.integer({ min: 1, max: 12 }),
    bytes: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(sizes, limits, (entries, most) => {
      const requests = requestsOf(entries, most);
      expect(requests.flat()).toEqual(entries);
      for (const request of requests) {
        expect(request.length).toBeGreaterThan(0);
        expect(request.length).toBeLessThanOrEqual(most.entries);
        const bytes = request.reduce((sum, entry) => sum + entry.bytes, 0);
        if (request.length > 1) expect(bytes).toBeLessThanOrEqual(most.bytes);
      }
    }),
  );
});

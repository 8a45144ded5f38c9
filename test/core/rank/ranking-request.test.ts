import { describe, expect, it } from "vitest";
import { rankingRequestSchema } from "../../../core/rank/ranking-request.ts";

const request = {
  ask: "rank",
  requestId: "schedule-2026-07-01T06:00:00Z",
  requestedBy: "schedule",
  requestedAt: "2026-07-01T06:00:00Z",
} as const;
const segment = { ask: "segment", request, segment: 2, segments: 3 } as const;

describe("a message of the ranking queue", () => {
  it.each<[string, object]>([
    ["asks for a ranking", request],
    ["asks for one as of a date", { ...request, asOf: "2026-02-28" }],
    ["asks for one after an intake", { ...request, requestedBy: "intake", intakeId: "20260701T055900Z-0a" }],
    ["asks for a segment", segment],
  ])("%s", (_, message) => {
    expect(rankingRequestSchema.parse(message)).toEqual(message);
  });

  it("may have fields that a later release adds", () => {
    expect(rankingRequestSchema.parse({ ...request, priority: 1 })).toEqual(request);
  });

  it.each<[string, object]>([
    ["nothing known", { ...request, ask: "sleep" }],
    ["no id", { ...request, requestId: "" }],
    ["an id that leads elsewhere as part of a key", { ...request, requestId: "../x" }],
    ["an id that is too long", { ...request, requestId: "x".repeat(201) }],
    ["a time without its zone", { ...request, requestedAt: "2026-07-01T06:00:00" }],
    ["a day that the calendar has not", { ...request, asOf: "2026-02-30" }],
    ["a day in another form", { ...request, asOf: "30.6.2026" }],
    ["somebody unknown", { ...request, requestedBy: "chance" }],
    ["a segment beyond the last", { ...segment, segment: 3 }],
    ["no segments", { ...segment, segment: 0, segments: 0 }],
  ])("is refused where it names %s", (_, message) => {
    expect(rankingRequestSchema.safeParse(message).success).toBe(false);
  });
});

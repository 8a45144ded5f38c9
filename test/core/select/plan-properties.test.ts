import fc from "fast-check";
import { expect, it } from "vitest";
import type { EntityType } from "../../../core/records/fields/programme-codes.ts";
import { makePlan } from "../../../core/select/make-plan.ts";
import { monthFromText } from "../../../core/select/month-text.ts";
import { planJson } from "../../../core/select/plan-files.ts";
import type { PlanRequest } from "../../../core/select/plan-request.ts";
import { candidateOf, capacityOf, decisionOf, monthAt, policyOf, told } from "./plan-case.ts";

const OFFICES = ["Buffalo", "Houston", "Miami"];

const someSaid = fc.record({
  type: fc.constantFrom<EntityType[]>("IMP", "BRK", "HCM", "RAI"),
  office: fc.option(fc.constantFrom(...OFFICES, "Newark"), { nil: undefined, freq: 15 }),
  dueOn: fc.option(
    fc.integer({ min: -6, max: 12 }).map((month) => `${monthAt(month)}-15`),
    { nil: null, freq: 2 },
  ),
  overdue: fc.constantFrom("withinLimit", "withinLimit", "withinLimit", "notValidatable", "notCertified"),
  neverValidated: fc.boolean(),
  action: fc.option(fc.constantFrom("select", "defer", "waive", "escalate", "note"), {
    nil: undefined,
    freq: 3,
  }),
  until: fc.integer({ min: 0, max: 8 }),
});

const someRequest = fc
  .record({
    said: fc.array(someSaid, { maxLength: 60 }),
    visits: fc.tuple(...OFFICES.map(() => fc.array(fc.nat(4), { minLength: 1, maxLength: 7 }))),
    seed: fc.nat(0xffff_ffff),
    dueLeadMonths: fc.nat(3),
  })
  .map(({ said, visits, seed, dueLeadMonths }): PlanRequest => {
    const candidates = said.map((each, at) => candidateOf(at + 1, each));
    const decisions = said.flatMap(({ action, until }, at) => {
      const { memberId } = candidateOf(at + 1);
      if (action === undefined) return [];
      return decisionOf(memberId, action, action === "defer" ? `${monthAt(until)}-01` : null);
    });
    return {
      candidates,
      decisions,
      asOf: null,
      policy: policyOf({ dueLeadMonths }),
      seed,
      capacity: capacityOf(Object.fromEntries(OFFICES.map((office, at) => [office, visits[at] ?? []]))),
    };
  });

it("is the same, to the byte, whatever order candidates, capacity and decisions come in", () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const turned = {
        ...request,
        candidates: request.candidates.toReversed(),
        capacity: request.capacity.toReversed(),
        decisions: request.decisions?.toReversed(),
      };
      expect(planJson(makePlan(turned))).toBe(planJson(makePlan(request)));
    }),
  );
});

it("loses nobody: every candidate is picked, in the backlog, not planned, or not needed, and once", () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const { picks, backlog, notPlanned, counts, offices } = makePlan(request);
      const listed = [...picks, ...backlog, ...notPlanned].map(({ memberId }) => memberId);
      expect(new Set(listed).size).toBe(listed.length);
      const known = new Set(request.candidates.map(({ memberId }) => memberId));
      for (const id of listed) expect(known.has(id)).toBe(true);
      expect(counts.rest).toBeGreaterThanOrEqual(0);
      expect(counts.picks + counts.backlog + counts.notPlanned + counts.rest).toBe(known.size);
      for (const part of ["candidates", "picks", "backlog", "notPlanned", "rest"] as const)
        expect(offices.reduce((sum, office) => sum + office[part], 0)).toBe(counts[part]);
      for (const { rest } of offices) expect(rest).toBeGreaterThanOrEqual(0);
    }),
  );
});

it("never plans more visits in an office and month than there are", () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const { capacity, picks } = makePlan(request);
      for (const { fieldOffice, month, visits, picks: used } of capacity) {
        const own = picks.filter((pick) => pick.fieldOffice === fieldOffice && pick.month === month);
        expect(own.length).toBe(used);
        expect(used).toBeLessThanOrEqual(visits);
      }
      expect(capacity.reduce((sum, { picks: used }) => sum + used, 0)).toBe(picks.length);
    }),
  );
});

it("is late, or leaves a visit by law undone, only where all months up to its date are full", () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const { picks, backlog, capacity, from } = makePlan({ ...request, decisions: [] });
      const late = picks.filter((pick) => pick.late);
      const undone = backlog.filter(({ reason, cause }) => reason === "law" && cause === "noRoom");
      for (const { fieldOffice, dueOn } of [...late, ...undone]) {
        const due = monthFromText((dueOn ?? "").slice(0, 7));
        if (due < monthFromText(from)) continue;
        const before = capacity.filter(
          (line) => line.fieldOffice === fieldOffice && monthFromText(line.month) <= due,
        );
        for (const { visits, picks: used } of before) expect(used).toBe(visits);
      }
    }),
  );
});

it("leaves a visit unused only where nobody of the office is left who could have it", () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      const { offices, capacity } = makePlan({ ...request, decisions: [] });
      for (const { fieldOffice, rest, backlog } of offices) {
        const free = capacity.some((line) => line.fieldOffice === fieldOffice && line.picks < line.visits);
        if (free) expect(rest + backlog).toBe(0);
      }
    }),
  );
});

it("another seed changes neither visits by law and selection, nor how many there are by reason", () => {
  fc.assert(
    fc.property(someRequest, fc.nat(0xffff_ffff), (request, seed) => {
      const settled = (plan: ReturnType<typeof makePlan>) =>
        told(plan).filter((line) => /law|selected/.test(line));
      const one = makePlan({ ...request, decisions: [] });
      const other = makePlan({ ...request, decisions: [], seed });
      expect(settled(other)).toEqual(settled(one));
      expect(other.reasons.random).toBe(one.reasons.random);
      expect(other.counts.picks).toBe(one.counts.picks);
    }),
  );
});

it("gives every pick its reason of record among those that applied, and only drawn ones a stratum", () => {
  fc.assert(
    fc.property(someRequest, (request) => {
      for (const { reason, reasons, stratum } of makePlan(request).picks) {
        expect(reasons).toContain(reason);
        expect(stratum !== null).toBe(reasons.includes("random"));
      }
    }),
  );
});

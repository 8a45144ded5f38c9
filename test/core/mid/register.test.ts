import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { type MidParty, MidRegister } from "../../../core/mid/register.ts";

const HANOK: MidParty = { kind: "operator", id: "KR-1", name: "Hanok Steel", country: "KR" };
const DAEHAN: MidParty = { kind: "operator", id: "KR-2", name: "Daehan Steel", country: "KR" };
const MEMBER: MidParty = { kind: "member", id: "M-1", name: "Acme" };

function onFile(...mids: string[]): MidRegister {
  return MidRegister.of(mids.map((mid) => ({ mid, party: HANOK })));
}

describe("the MIDs on file", () => {
  it("finds the parties with a MID whatever its case or outer blanks", () => {
    const register = MidRegister.of([{ mid: " krhanste12bus ", party: HANOK }]);
    expect(register.partiesWith("KRHANSTE12BUS")).toEqual([HANOK]);
    expect(register.partiesWith(" krhanste12bus")).toEqual([HANOK]);
    expect(register.partiesWith("KRHANSTE12SEO")).toEqual([]);
  });

  it("reports a MID that several parties have, in any order of the entries", () => {
    const entries = [
      { mid: "KRXYZ1BUS", party: DAEHAN },
      { mid: "KRXYZ1BUS", party: MEMBER },
      { mid: "KRXYZ1BUS", party: HANOK },
      { mid: "KRALONE1BUS", party: HANOK },
      { mid: "KRABC1BUS", party: HANOK },
      { mid: "KRABC1BUS", party: DAEHAN },
    ];
    const collisions = [
      { mid: "KRABC1BUS", parties: [HANOK, DAEHAN] },
      { mid: "KRXYZ1BUS", parties: [MEMBER, HANOK, DAEHAN] },
    ];
    expect(MidRegister.of(entries).collisions()).toEqual(collisions);
    expect(MidRegister.of(entries.toReversed()).collisions()).toEqual(collisions);
  });

  it("takes a party filed twice for one", () => {
    const renamed = { ...HANOK, name: "Hanok Iron" };
    const entries = [HANOK, renamed, HANOK].map((party) => ({ mid: "KRABC1BUS", party }));
    const register = MidRegister.of(entries);
    expect(register.collisions()).toEqual([]);
    expect(register.partiesWith("KRABC1BUS")).toEqual([renamed]);
  });

  it("tells parties of one id but another kind apart", () => {
    const member: MidParty = { ...HANOK, kind: "member" };
    const register = MidRegister.of([HANOK, member].map((party) => ({ mid: "KRABC1BUS", party })));
    expect(register.partiesWith("KRABC1BUS")).toEqual([member, HANOK]);
  });

  it("finds the nearest MIDs, nearest first, then by MID, with their parties", () => {
    const register = onFile(
      "KRHANSTE12BUS",
      "KRHANSTE13BUS",
      "KRHANSTE1BUS",
      "KRHANSTE99BUS",
      "KROTHER77SEO",
    );
    expect(register.nearest("KRHANSTE12BUS")).toEqual([
      { mid: "KRHANSTE12BUS", distance: 0, parties: [HANOK] },
      { mid: "KRHANSTE13BUS", distance: 1, parties: [HANOK] },
      { mid: "KRHANSTE1BUS", distance: 1, parties: [HANOK] },
      { mid: "KRHANSTE99BUS", distance: 2, parties: [HANOK] },
    ]);
  });

  it("measures from the nearest of several MIDs", () => {
    const register = onFile("KRHANSTE13BUS");
    const [near] = register.nearest("KRHANSTE99BUS", "KRHANSTE12BUS", "KRHANSTE88BUS");
    expect(near).toMatchObject({ mid: "KRHANSTE13BUS", distance: 1 });
  });

  it("keeps to the country", () => {
    expect(onFile("CNHANSTE12BUS").nearest("KRHANSTE12BUS")).toEqual([]);
  });

  it("finds at most five", () => {
    const register = onFile(...["1", "2", "3", "4", "5", "6"].map((digit) => `KRHANSTE${digit}BUS`));
    expect(register.nearest("KRHANSTE7BUS").map(({ mid }) => mid)).toEqual([
      "KRHANSTE1BUS",
      "KRHANSTE2BUS",
      "KRHANSTE3BUS",
      "KRHANSTE4BUS",
      "KRHANSTE5BUS",
    ]);
  });

  it("finds exactly the MIDs within two edits", () => {
    const body = fc.string({ unit: fc.constantFrom("A", "B", "1"), minLength: 2, maxLength: 13 });
    const slip = fc.tuple(fc.nat(12), fc.constantFrom("", "A", "B", "1"), fc.nat(1));
    const pair = fc.tuple(body, fc.array(slip, { maxLength: 3 })).map(([text, slips]) => {
      const slipped = slips.reduce(
        (now, [at, put, drop]) => now.slice(0, at) + put + now.slice(at + drop),
        text,
      );
      return [`KR${text}`, `KR${slipped}`] as const;
    });
    fc.assert(
      fc.property(pair, ([filed, sought]) => {
        const edits = distance(filed, sought);
        const expected = edits <= 2 ? [{ mid: filed, distance: edits, parties: [HANOK] }] : [];
        expect(onFile(filed).nearest(sought)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });
});

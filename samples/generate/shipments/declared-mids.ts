import type { Draws } from "../draws.ts";
import type { Factory } from "../factories/factory.ts";
import { type WrongMidKind, wrongMids } from "../factories/wrong-mids.ts";

/** Share of entries whose declared MID is wrong. */
const WRONG_SHARE = 0.08;
/** Share of entries with an accepted variant, where the factory has one. */
const VARIANT_SHARE = 0.04;

export interface DeclaredMid {
  readonly mid: string;
  readonly is: "right" | "variant" | WrongMidKind;
}

/** The MIDs that are declared for a factory, made once, then drawn for each shipment. */
export interface DeclaredMids {
  readonly right: DeclaredMid;
  readonly variants: readonly DeclaredMid[];
  readonly wrong: readonly DeclaredMid[];
}

/** What may be declared for each factory, in the factories' order. */
export function declaredMidsOf(draws: Draws, factories: readonly Factory[]): DeclaredMids[] {
  return factories.map(({ manufacturer, origin, built }) => {
    const otherMid = draws.pick(factories).built.mid;
    const wrong = wrongMids({ manufacturer, origin, built, otherMid }, draws);
    return {
      right: { mid: built.mid, is: "right" },
      variants: built.variants.map(({ mid }) => ({ mid, is: "variant" })),
      wrong: wrong.map(({ mid, kind }) => ({ mid, is: kind })),
    };
  });
}

/** The MID that one shipment declares. */
export function declaredMid(draws: Draws, { right, variants, wrong }: DeclaredMids): DeclaredMid {
  const drawn = draws.unit();
  if (drawn < WRONG_SHARE) return draws.pick(wrong);
  return drawn < WRONG_SHARE + VARIANT_SHARE && variants.length > 0 ? draws.pick(variants) : right;
}

import type { MidNote } from "./note.ts";

const CHINESE_POSTAL_CODE = /^[0-9]{6}$/;
/** Postal codes of the Xinjiang Uyghur Autonomous Region run from 830000 to 849999. */
const XINJIANG = /^8[34]/;
const NONE: readonly MidNote[] = [];

/**
 * What a Chinese manufacturer's postal code calls for: since 18 March 2023 CBP requires it beside the MID and warns
 * of Xinjiang (Uyghur Forced Labor Prevention Act region alert). It is no part of the MID and changes no verdict.
 */
export function postalCodeNotes(prefix: string | undefined, declaredAs = ""): readonly MidNote[] {
  if (prefix !== "CN") {
    return NONE;
  }
  const postalCode = declaredAs.trim();
  if (!CHINESE_POSTAL_CODE.test(postalCode)) {
    return [
      {
        code: "postal-code-required",
        message: "A Chinese manufacturer's postal code of six digits is required beside the MID.",
      },
    ];
  }
  return XINJIANG.test(postalCode)
    ? [
        {
          code: "xinjiang-address",
          message: `Postal code ${postalCode} is in Xinjiang: CBP warns of this region.`,
        },
      ]
    : NONE;
}

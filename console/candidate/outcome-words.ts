import type { FactorInfo } from "../../functions/candidates-api/schemas/factor-info.ts";
import { codeInWords } from "../wording/code.ts";

/** What a code means that a factor ended with. Codes that stand for values (a country, a type) are left to the caller: undefined. */
export function outcomeWords(info: FactorInfo | undefined, detail: string): string | undefined {
  const meaning = info?.outcomes[detail];
  if (meaning !== undefined) return meaning;
  const standsForValue = Object.keys(info?.outcomes ?? {}).some((code) => code.startsWith("<"));
  return standsForValue ? undefined : codeInWords(detail);
}

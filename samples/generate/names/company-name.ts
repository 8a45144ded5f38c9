import type { Draws } from "../draws.ts";
import { Weighted } from "../weighted.ts";
import { INITIALS, MARKED_STEMS, SCOPES, STEMS, TRADES } from "./words.ts";

interface NameForm {
  readonly form: string;
  readonly weight: number;
}

/** Forms of a name, one for each trait that a reader or the MID rules trip over. */
const FORMS: readonly NameForm[] = [
  { form: "{stem} {trade} {scope} {legal}", weight: 24 },
  { form: "{stem} {trade} {legal}", weight: 14 },
  { form: "{stem} {legal}", weight: 14 },
  { form: "{stem} {trade} {scope}, {legal}", weight: 8 },
  { form: "{marked} {trade} {scope} {legal}", weight: 7 },
  { form: "{stem}-{stem} {trade} {scope} {legal}", weight: 5 },
  { form: '{stem} "{stem}" {trade} {scope} {legal}', weight: 4 },
  { form: "The {stem} {trade} {scope} Company", weight: 4 },
  { form: "{stem} and {stem} {legal}", weight: 3 },
  { form: "La {marked} de {stem}", weight: 3 },
  { form: "{letter}.{letter}.{letter}. Company", weight: 3 },
  { form: "{letter}. {stem} & Co., {legal}", weight: 3 },
  { form: "{stem} {year} {trade}", weight: 2 },
  { form: "20th Century {stem} {legal}", weight: 2 },
  { form: "{stem}", weight: 2 },
  { form: "{stem} {trade}\n{legal}", weight: 2 },
];

const ANY_FORM = new Weighted(FORMS, ({ weight }) => weight);

/** Where a name comes from: the legal forms of its country, and the generic words that may lead there. */
export interface NameCustoms {
  readonly legalForms: readonly string[];
  readonly leadingWords?: string;
}

/** An invented name. The first names of a list go through every form once, so that small lists have them all. */
export function companyName(draws: Draws, customs: NameCustoms, at: number): string {
  const { form } = FORMS[at] ?? ANY_FORM.draw(draws);
  const name = form.replace(/\{(\w+)\}/g, (_, slot: string) => wordFor(slot, draws, customs));
  return customs.leadingWords !== undefined && draws.chance(0.6) ? `${customs.leadingWords} ${name}` : name;
}

function wordFor(slot: string, draws: Draws, { legalForms }: NameCustoms): string {
  if (slot === "stem") return draws.pick(STEMS);
  if (slot === "marked") return draws.pick(MARKED_STEMS);
  if (slot === "trade") return draws.pick(TRADES);
  if (slot === "legal") return draws.pick(legalForms);
  if (slot === "scope") return draws.pick(SCOPES);
  if (slot === "letter") return draws.pick(INITIALS);
  return String(draws.between(1900, 2020));
}

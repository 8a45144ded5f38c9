import type { Draws } from "../../../samples/generate/draws.ts";
import { SCOPES, STEMS, TRADES } from "../../../samples/generate/names/words.ts";
import { addressIn } from "../../../samples/generate/places/address.ts";
import { ORIGINS, type Origin } from "../../../samples/generate/places/origins.ts";
import { Weighted } from "../../../samples/generate/weighted.ts";
import { plainStreet } from "./plain-street.ts";

/** An invented manufacturer that the plain MID rule of the task reads as the full rules do. */
export interface PlainManufacturer {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly country: string;
  readonly mid: string;
  /** What is declared for it by mistake: of a right form, and no other reading of the rules builds it. */
  readonly wrongMid: string;
}

/** Canada's MIDs begin with the province, and three places are one city to a MID: rules that the task leaves out. */
const WITH_RULES_OF_THEIR_OWN = new Set(["CA", "HK", "MO", "SG"]);
const PLAIN_CITY = /^(?!The )[A-Za-z]{3}/;

const PLAIN_ORIGINS: readonly Origin[] = ORIGINS.filter(
  ({ country }) => !WITH_RULES_OF_THEIR_OWN.has(country),
).map((origin) => ({ ...origin, cities: origin.cities.filter((city) => PLAIN_CITY.test(city)) }));

const ANY_ORIGIN = new Weighted(PLAIN_ORIGINS, ({ weight }) => weight);

/** Shares of names with a word in quotes, with a comma before the legal form, and without a word of scope. */
const QUOTED = 0.05;
const WITH_COMMA = 0.15;
const SHORT = 0.4;

export function plainManufacturer(draws: Draws): PlainManufacturer {
  const origin = ANY_ORIGIN.draw(draws);
  const { city, province = "", postalCode = "", country } = addressIn(draws, origin);
  const name = plainName(draws, origin);
  const street = plainStreet(draws);
  const mid = plainMid(country, name, street, city);
  return { name, street, city, province, postalCode, country, mid, wrongMid: wrongMid(draws, mid, country) };
}

function plainName(draws: Draws, { legalForms }: Origin): string {
  const words = [draws.pick(STEMS), draws.pick(TRADES)];
  if (draws.chance(QUOTED)) words.push(`"${draws.pick(STEMS)}"`);
  if (!draws.chance(SHORT)) words.push(draws.pick(SCOPES));
  return `${words.join(" ")}${draws.chance(WITH_COMMA) ? "," : ""} ${draws.pick(legalForms)}`;
}

/** The MID by the rule of TASK.md. */
export function plainMid(country: string, name: string, street: string, city: string): string {
  const [first = "", second = ""] = name.split(" ");
  const numbers = street.match(/\d+/g)?.map(Number) ?? [];
  const number = numbers.length === 0 ? "" : String(Math.max(...numbers)).slice(0, 4);
  return (country + first.slice(0, 3) + second.slice(0, 3) + number + city.slice(0, 3)).toUpperCase();
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const NAME_FROM = 2;
const NAME_TO = 7;

/** A letter of the name changed, or the country of another factory. */
function wrongMid(draws: Draws, mid: string, country: string): string {
  if (draws.chance(0.3)) {
    const other = ANY_ORIGIN.draw(draws).country;
    if (other !== country) return other + mid.slice(2);
  }
  const at = draws.between(NAME_FROM, NAME_TO);
  const letter = draws.pick([...ALPHABET].filter((one) => one !== mid.charAt(at)));
  return mid.slice(0, at) + letter + mid.slice(at + 1);
}

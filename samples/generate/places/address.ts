import type { Draws } from "../draws.ts";
import type { Origin } from "./origins.ts";
import { streetLine } from "./street.ts";

interface Address {
  readonly street: string;
  readonly city: string;
  readonly province?: string;
  readonly postalCode?: string;
  readonly country: string;
}

const LETTERS = "ABCEGHJKLMNPRSTVXY";

/** An invented address in one of the origin's cities. */
export function addressIn(draws: Draws, origin: Origin): Address {
  const [city = "", province = "", code = ""] = draws.pick(origin.cities).split("/");
  const postalCode = code.replace(/[#@]/g, (slot) =>
    slot === "#" ? String(draws.below(10)) : letterOf(draws),
  );
  return {
    street: streetLine(draws, origin.streets),
    city,
    ...(province === "" ? {} : { province }),
    ...(postalCode === "" ? {} : { postalCode }),
    country: origin.country,
  };
}

/** The cities of an origin, by name. */
export function citiesOf(origin: Origin): string[] {
  return origin.cities.map((city) => city.split("/", 1).join(""));
}

function letterOf(draws: Draws): string {
  return LETTERS.charAt(draws.below(LETTERS.length));
}

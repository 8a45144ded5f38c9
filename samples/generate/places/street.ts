import type { Draws } from "../draws.ts";
import { ROADS } from "../names/words.ts";

/**
 * Forms of a street line. `{n}` is a house number, `{m}` a large one, `{k}` a small one, `{next}` follows the last house
 * number. Most lines have one number; the others show where "the largest number" is not the first.
 */
const FORMS = {
  english: [
    "{n} {road} Road",
    "{n} North {road} Road, {road} Business Park",
    "{n} {road} Street",
    "{n} {road} Street, Suite {m}",
    "No. {m}, Suite 9999",
    "Unit {k}, {n} {road} Lane",
    "One {road} Plaza",
    "{k} 12th Street",
    "P.O. Box {m}",
  ],
  latin: [
    "Calle {road} {n}",
    "Calle {road} {n}, Parque Industrial {road}",
    "Av. {road} {n}",
    "Calle {road}, {n}-{next}",
    "Blvd. {road} {m}",
    "Carretera {road} km {k} No. {n}",
    "Parque Industrial {road}, Lote {k}",
  ],
  german: ["{road}strasse {n}", "{road}strasse {n}, Gewerbepark {road}", "{road}weg {n}-{next}"],
  french: ["{n} Rue {road}", "{n} Avenue {road}, Zone Industrielle {road}", "Quai {road}, {n}-{next}"],
  italian: ["Via {road}, {n}", "Via {road} {n}, Zona Industriale {road}", "Corso {road}, {n}/{k}"],
  continental: ["{road} {n}", "{road} {n}, {road} Business Park", "{n} {road} Avenue", "{road} {n}-{next}"],
  asian: [
    "No. {n}, {road} Road",
    "No. {n}, {road} Road, {road} Industrial Zone",
    "{m} {road} Avenue, {road} Economic Zone",
    "Floor {k}, Building {k}, No. {n}, East {road} Road",
    "Lot {n}, {road} Export Processing Zone",
    "Building {k}, {n} {road} Road",
  ],
  japanese: [
    "{k}-{n}, 8-Chome {road}-Dori",
    "{k}-{next}-{next} {road}-Cho, Minato-Ku",
    "{n} {road}-Dori, {road}-Ku",
  ],
  thai: ["{n}/{k} Moo {k} {road} Road", "{n} Soi {k}, {road} Road, {road} Industrial Estate"],
} as const;

export type StreetCustoms = keyof typeof FORMS;

export function isStreetCustoms(name: string): name is StreetCustoms {
  return Object.hasOwn(FORMS, name);
}

/** An invented street-address line. */
export function streetLine(draws: Draws, customs: StreetCustoms): string {
  let last = 0;
  return draws.pick<string>(FORMS[customs]).replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === "road") return draws.pick(ROADS);
    if (slot === "next") return String(last + 2);
    last =
      slot === "m" ? draws.between(1000, 29999) : slot === "k" ? draws.between(1, 40) : draws.between(3, 999);
    return String(last);
  });
}

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

/** A whole number with commas between its thousands. (The locale tables of Intl would take several megabytes.) */
export function wholeText(value: number): string {
  return String(Math.round(value)).replace(THOUSANDS, ",");
}

const CENT = 100;

/** A number with at most two decimals. */
export function decimalText(value: number): string {
  const rounded = Math.round(value * CENT) / CENT;
  const [whole = "", places] = String(rounded).split(".");
  const grouped = whole.replace(THOUSANDS, ",");
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/** A count with its noun. */
export function plural(count: number, noun: string): string {
  return `${wholeText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

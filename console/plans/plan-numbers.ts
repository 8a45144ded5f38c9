const MOST_SEED = 0xffff_ffff;
const MOST_MONTHS = 24;

/** A seed as it is typed; undefined where it is no whole number from 0 to 2^32 - 1. */
export function seedOf(text: string): number | undefined {
  return whole(text, 0, MOST_SEED);
}

/** How many months a plan has, as it is typed; undefined where it is no whole number from 1 to 24. */
export function monthsOf(text: string): number | undefined {
  return whole(text, 1, MOST_MONTHS);
}

function whole(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

const DOLLARS = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});
const SHORT = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  notation: "compact",
  maximumFractionDigits: 1,
});
const CENTS = 100;

/** Whole dollars: `$1,234,567`. */
export function dollars(usd: number): string {
  return DOLLARS.format(usd);
}

/** Dollars where there is little room: `$1.2M`. */
export function shortDollars(usd: number): string {
  return SHORT.format(usd);
}

/** Whole dollars from cents. */
export function dollarsOfCents(cents: number): string {
  return DOLLARS.format(cents / CENTS);
}

import type { Figure } from "../measure/figure.ts";

/** Three digits, as measured: more would be those of the moment. */
export function rounded(value: number): string {
  return value >= 100
    ? Math.round(value).toLocaleString("en-US")
    : String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

/** The median of a figure, with the least and the most of its runs. */
export function withSpread({ median, least, most, runs }: Figure, divisor = 1): string {
  const [middle = "", lowest = "", highest = ""] = [median, least, most].map((value) =>
    rounded(value / divisor),
  );
  return runs === 1 || lowest === highest ? middle : `${middle} (${lowest} to ${highest})`;
}

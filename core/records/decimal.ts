import * as z from "zod";

const PLAIN = /^\d{1,15}(\.\d*)?$/;

/**
 * A plain non-negative decimal as an integer of `decimals` places, rounded half up; undefined where the text is none.
 * `1234.5` with two places is 123450.
 */
export function scaledFromText(text: string, decimals: number): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const places = point < 0 ? "" : text.slice(point + 1);
  const kept = Number(whole + places.slice(0, decimals).padEnd(decimals, "0"));
  return kept + (places.charCodeAt(decimals) >= 53 ? 1 : 0);
}

/** A number or its text, brought to `decimals` places (half up) and at most `most`. */
export function decimalSchema(decimals: number, most: number): z.ZodType<number> {
  return z.union([z.number(), z.string()]).transform((value, context) => {
    const scaled = scaledFromText(String(value).trim(), decimals);
    if (scaled === undefined) {
      context.addIssue({ code: "custom", message: "is not a plain non-negative number" });
      return z.NEVER;
    }
    const amount = scaled / 10 ** decimals;
    if (amount <= most) return amount;
    context.addIssue({ code: "custom", message: `is more than ${most}` });
    return z.NEVER;
  });
}

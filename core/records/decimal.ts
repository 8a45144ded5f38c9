/** Digits, and perhaps a point and more digits. */
export const PLAIN_DECIMAL = /^\d{1,15}(\.\d*)?$/;

/**
 * A plain non-negative decimal as an integer of `decimals` places, rounded half up; undefined where the text is none.
 * `1234.5` with two places is 123450.
 */
export function scaledFromText(text: string, decimals: number): number | undefined {
  if (!PLAIN_DECIMAL.test(text)) return undefined;
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const places = point < 0 ? "" : text.slice(point + 1);
  const kept = Number(whole + places.slice(0, decimals).padEnd(decimals, "0"));
  return kept + (places.charCodeAt(decimals) >= 53 ? 1 : 0);
}

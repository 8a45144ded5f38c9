/** Thousandths of a point as points with three decimals. Cut from the digits: no division, no rounding. */
export function pointsText(thousandths: number): string {
  const digits = String(thousandths).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

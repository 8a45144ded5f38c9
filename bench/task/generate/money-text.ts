/** Dollars and cents. */
export function moneyText(dollars: number): string {
  return (Math.round(dollars * 100) / 100).toFixed(2);
}

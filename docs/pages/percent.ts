/** Thousandths as per cent: 350 is `35 %`. */
export function percent(thousandths: number): string {
  return `${thousandths / 10} %`;
}

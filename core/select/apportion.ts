/**
 * Divides a whole number in proportion to weights by largest remainders (Hamilton): each gets the whole part of its quota, and
 * what is left goes one each to the largest remainders, the earlier of equal ones first. Whole numbers only; the parts add up.
 * All zero where no weight is above 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight, at) => {
    const product = total * weight;
    const remainder = product % sum;
    return { at, whole: (product - remainder) / sum, remainder };
  });
  let left = total - parts.reduce((all, { whole }) => all + whole, 0);
  for (const part of parts.toSorted((one, other) => other.remainder - one.remainder || one.at - other.at)) {
    if (left === 0) break;
    part.whole += 1;
    left -= 1;
  }
  return parts.map(({ whole }) => whole);
}

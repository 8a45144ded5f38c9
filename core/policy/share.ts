/** So many thousandths of a number of points, rounded half up to whole points. Both are whole and not negative. */
export function shareOf(points: number, thousandths: number): number {
  return Math.floor((points * thousandths + 500) / 1000);
}

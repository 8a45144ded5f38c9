const THOUSANDTHS = 1000;

const TENTHS = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const WHOLE = new Intl.NumberFormat("en-US", { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const CHANGE = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** Points of a member from thousandths, to a tenth: `107678` is `107.7`. */
export function points(thousandths: number): string {
  return TENTHS.format(thousandths / THOUSANDTHS);
}

/** Points of a member from thousandths, exactly: `107678` is `107.678`. */
export function exactPoints(thousandths: number): string {
  return WHOLE.format(thousandths / THOUSANDTHS);
}

/** A difference of points from thousandths, with its sign: `-1250` is `−1.3`. */
export function pointsChange(thousandths: number): string {
  return CHANGE.format(thousandths / THOUSANDTHS).replace("-", "−");
}

const COUNT = new Intl.NumberFormat("en-US");
const SHARE = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });
const SIZE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
const SIZES = ["bytes", "KB", "MB", "GB", "TB"] as const;
const STEP = 1000;

/** A whole number with its thousands apart: `12,000`. */
export function count(number: number): string {
  return COUNT.format(number);
}

/** A number with its thing, which takes an s (or the plural given) unless there is one: `3 members`, `1 entry`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** A share of one: `0.125` is `12.5%`. */
export function share(part: number): string {
  return SHARE.format(part);
}

/** The size of a file: `1.4 MB`. */
export function bytes(number: number): string {
  if (number === 1) return "1 byte";
  const step = Math.min(Math.floor(Math.log10(Math.max(number, 1)) / 3), SIZES.length - 1);
  return `${SIZE.format(number / STEP ** step)} ${SIZES[step]}`;
}

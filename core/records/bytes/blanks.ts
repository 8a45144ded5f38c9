/** The blanks that `String.trim` takes off. */
const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const WIDEST = 3;

/** Each blank's UTF-8 bytes as one number. */
const CODES: ReadonlySet<number> = new Set(
  Array.from(BLANKS, (blank) => {
    const bytes = new TextEncoder().encode(blank);
    return codeOf(bytes, 0, bytes.length);
  }),
);

/** Where the blanks that `bytes[start, end)` begins with end. */
export function afterBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  for (let width = 1; width <= WIDEST && at + width <= end; width++) {
    if (!CODES.has(codeOf(bytes, at, at + width))) continue;
    at += width;
    width = 0;
  }
  return at;
}

/** Where the blanks that `bytes[start, end)` ends with begin. */
export function beforeBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  for (let width = 1; width <= WIDEST && at - width >= start; width++) {
    if (!CODES.has(codeOf(bytes, at - width, at))) continue;
    at -= width;
    width = 0;
  }
  return at;
}

function codeOf(bytes: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let at = start; at < end; at++) code = code * 256 + Number(bytes[at]);
  return code;
}

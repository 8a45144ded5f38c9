const LAST_ASCII = 0x7f;
const CONTINUATION = 0x80;
const CONTINUATION_MASK = 0xc0;

/** Lead bytes by range: how many bytes follow, and the bounds of the first of them (RFC 3629, section 4). */
const LEADS: readonly (readonly [
  from: number,
  to: number,
  following: number,
  least: number,
  most: number,
])[] = [
  [0xc2, 0xdf, 1, 0x80, 0xbf],
  [0xe0, 0xe0, 2, 0xa0, 0xbf],
  [0xe1, 0xec, 2, 0x80, 0xbf],
  [0xed, 0xed, 2, 0x80, 0x9f],
  [0xee, 0xef, 2, 0x80, 0xbf],
  [0xf0, 0xf0, 3, 0x90, 0xbf],
  [0xf1, 0xf3, 3, 0x80, 0xbf],
  [0xf4, 0xf4, 3, 0x80, 0x8f],
];

const FOLLOWING = new Uint8Array(256);
const LEAST = new Uint8Array(256);
const MOST = new Uint8Array(256);
for (const [from, to, following, least, most] of LEADS) {
  FOLLOWING.fill(following, from, to + 1);
  LEAST.fill(least, from, to + 1);
  MOST.fill(most, from, to + 1);
}

const WORD = 4;
/** The highest bit of each byte of a word; ASCII has none of them. */
const HIGH_BITS = 0x80808080 | 0;

/**
 * Whether `bytes[start, end)` are UTF-8. `words` are the same bytes in words, so that ASCII, which is nearly all, is passed over
 * four bytes at a time. (A TextDecoder would make a string of it all just to throw it away.)
 */
export function isUtf8(bytes: Uint8Array, words: Int32Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    if (at % WORD === 0) {
      let word = at / WORD;
      const last = Math.floor(end / WORD);
      while (word < last && ((words[word] ?? 0) & HIGH_BITS) === 0) word++;
      at = word * WORD;
      if (at >= end) return true;
    }
    const lead = bytes[at++] ?? 0;
    if (lead <= LAST_ASCII) continue;
    const following = FOLLOWING[lead];
    const least = LEAST[lead];
    const most = MOST[lead];
    if (following === undefined || least === undefined || most === undefined || following === 0) return false;
    if (at + following > end) return false;
    const first = bytes[at] ?? 0;
    if (first < least || first > most) return false;
    for (let next = at + 1; next < at + following; next++) {
      if (((bytes[next] ?? 0) & CONTINUATION_MASK) !== CONTINUATION) return false;
    }
    at += following;
  }
  return true;
}

const MULTIPLY_FIRST = 0xcc9e2d51;
const MULTIPLY_SECOND = 0x1b873593;
const BLOCK = 4;
const encoder = new TextEncoder();

/**
 * MurmurHash3 (x86, 32 bits; Austin Appleby, public domain) of a text's UTF-8 bytes under a seed, from 0 to 2^32 - 1. Used as a
 * random number that belongs to a name and a seed, whatever else is drawn: no stream whose order could matter.
 */
export function murmur3(text: string, seed: number): number {
  const bytes = encoder.encode(text);
  let hash = seed | 0;
  for (let at = 0; at < bytes.length; at += BLOCK) {
    let block = 0;
    for (let byte = 0; byte < BLOCK; byte++) block |= (bytes[at + byte] ?? 0) << (8 * byte);
    hash ^= Math.imul(rotated(Math.imul(block, MULTIPLY_FIRST), 15), MULTIPLY_SECOND);
    if (at + BLOCK <= bytes.length) hash = (Math.imul(rotated(hash, 13), 5) + 0xe6546b64) | 0;
  }
  return finished(hash ^ bytes.length);
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

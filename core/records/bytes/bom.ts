const BOM = [0xef, 0xbb, 0xbf] as const;

/** Where the byte order mark ends, if the first `length` bytes start with one; 0 where they do not. */
export function bomEnd(bytes: Uint8Array, length: number): number {
  return BOM.every((byte, at) => at < length && bytes[at] === byte) ? BOM.length : 0;
}

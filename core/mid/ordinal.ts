const A = 65;

/** "12TH", as in a numbered street. */
const ORDINAL = /(?:ST|ND|RD|TH)(?![A-Z0-9])/iy;
/** An ordinal that numbers a floor names no street, so it counts like a suite number. */
const FLOOR = /(?:ST|ND|RD|TH)[ .,-]*(?:FLOOR|FLR|FL|STOREY|STORY|LEVEL)(?![A-Z0-9])/iy;

/**
 * Whether the digits that end at this place of a line in Latin letters number a street ("49 250TH ST").
 * Numbered street names do not count: CBP Form 7501 instructions, Appendix 2, in this project's reading.
 */
export function isStreetOrdinal(line: string, digitsEnd: number): boolean {
  return (
    digitsEnd < line.length &&
    line.charCodeAt(digitsEnd) >= A &&
    matchesAt(ORDINAL, line, digitsEnd) &&
    !matchesAt(FLOOR, line, digitsEnd)
  );
}

function matchesAt(pattern: RegExp, line: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(line);
}

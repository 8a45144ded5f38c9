/**
 * The Levenshtein distance of two strings (characters to insert, delete or replace), counted up to a small limit:
 * `limit + 1` stands for anything more. Equal characters in front never cost an edit, so only where the strings part
 * are the three edits tried; with a small limit that is far less work than the whole table of prefixes.
 */
export function editDistance(one: string, other: string, limit: number): number {
  return editsFrom(one, 0, other, 0, limit);
}

function editsFrom(one: string, oneFrom: number, other: string, otherFrom: number, limit: number): number {
  let i = oneFrom;
  let j = otherFrom;
  while (i < one.length && j < other.length && one.charCodeAt(i) === other.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  const oneLeft = one.length - i;
  const otherLeft = other.length - j;
  if (oneLeft === 0 || otherLeft === 0 || Math.abs(oneLeft - otherLeft) > limit) {
    return Math.min(oneLeft + otherLeft, limit + 1);
  }
  if (limit === 0) {
    return 1;
  }
  return (
    1 +
    Math.min(
      editsFrom(one, i + 1, other, j + 1, limit - 1),
      editsFrom(one, i + 1, other, j, limit - 1),
      editsFrom(one, i, other, j + 1, limit - 1),
    )
  );
}

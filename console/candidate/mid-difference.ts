/** A piece of a MID, and whether the other one has it too. */
export interface MidPiece {
  readonly text: string;
  readonly same: boolean;
}

/** A declared MID and the expected one, cut where they part. */
export interface MidDifference {
  readonly declared: readonly MidPiece[];
  readonly expected: readonly MidPiece[];
}

/** Sets two MIDs side by side: letters of their longest common sequence are the same, all others differ. */
export function midDifference(declared: string, expected: string): MidDifference {
  const lengths = commonLengths(declared, expected);
  const sameOfDeclared: boolean[] = [];
  const sameOfExpected: boolean[] = [];
  let at = 0;
  let other = 0;
  while (at < declared.length || other < expected.length) {
    const dropped = lengths[at + 1]?.[other] ?? -1;
    const added = lengths[at]?.[other + 1] ?? -1;
    if (at < declared.length && declared[at] === expected[other]) {
      sameOfDeclared[at++] = true;
      sameOfExpected[other++] = true;
    } else if (other >= expected.length || (at < declared.length && dropped >= added)) {
      sameOfDeclared[at++] = false;
    } else {
      sameOfExpected[other++] = false;
    }
  }
  return { declared: pieces(declared, sameOfDeclared), expected: pieces(expected, sameOfExpected) };
}

/** `[i][j]`: length of the longest common sequence of what is left of both from i and j on. MIDs have 15 letters at most. */
function commonLengths(one: string, other: string): readonly (readonly number[])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const below = lengths[i + 1] ?? [];
      const row = lengths[i] ?? [];
      row[j] = one[i] === other[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function pieces(text: string, same: readonly boolean[]): MidPiece[] {
  const found: { text: string; same: boolean }[] = [];
  [...text].forEach((letter, at) => {
    const last = found.at(-1);
    if (last !== undefined && last.same === same[at]) last.text += letter;
    else found.push({ text: letter, same: same[at] === true });
  });
  return found;
}

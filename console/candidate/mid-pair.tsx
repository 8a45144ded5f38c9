import { type MidPiece, midDifference } from "./mid-difference.ts";
import "./mid-pair.css";

interface MidPairProps {
  /** Empty where none is declared. */
  readonly declared: string;
  /** Empty where none can be built. */
  readonly expected: string;
}

/** A declared MID above the expected one; the letters that differ are marked. */
export function MidPair({ declared, expected }: MidPairProps) {
  const cut = midDifference(declared, expected);
  return (
    <dl className="mid-pair">
      <dt>Declared</dt>
      <dd>
        {declared === "" ? (
          <span className="faint">none</span>
        ) : (
          <Pieces pieces={cut.declared} plain={expected === ""} />
        )}
      </dd>
      <dt>Expected</dt>
      <dd>
        {expected === "" ? (
          <span className="faint">cannot be built</span>
        ) : (
          <Pieces pieces={cut.expected} plain={declared === ""} />
        )}
      </dd>
    </dl>
  );
}

interface PiecesProps {
  readonly pieces: readonly MidPiece[];
  /** There is nothing to compare with. */
  readonly plain: boolean;
}

function Pieces({ pieces, plain }: PiecesProps) {
  if (plain) return <span className="mono">{pieces.map(({ text }) => text).join("")}</span>;
  return (
    <span className="mono">
      {pieces.map(
        ({ text, same }, at) =>
          // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces are their places.
          same ? (
            <span key={at}>{text}</span>
          ) : (
            <mark key={at} className="mid-differs">
              {text}
            </mark>
          ),
        // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
      )}
    </span>
  );
}

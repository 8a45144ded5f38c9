import "./states.css";

interface LoadingProps {
  /** What is on its way: "the ranking". */
  readonly what: string;
  /** How many grey lines stand for it. */
  readonly lines?: number;
}

/** Grey lines in the place of what is on its way. */
export function Loading({ what, lines = 6 }: LoadingProps) {
  return (
    <div className="loading" role="status">
      <span className="unseen">Loading {what}.</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
          key={line}
          className="loading-line"
          style={{ inlineSize: `${WIDTHS[line % WIDTHS.length]}%` }}
        />
      ))}
    </div>
  );
}

const WIDTHS = [92, 78, 85, 64, 88, 71] as const;

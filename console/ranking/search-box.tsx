import { type RefObject, useEffect, useState } from "react";

interface SearchBoxProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** What the address says. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

const PAUSE_MILLISECONDS = 200;

/** Searches names and accounts once the typing pauses. */
export function SearchBox({ ref, text, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // The address changed by other means: the back button, a chip.
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const pause = setTimeout(() => onSearch(typed), PAUSE_MILLISECONDS);
    return () => clearTimeout(pause);
  }, [typed, text, onSearch]);
  return (
    <search className="search-box">
      <input
        ref={ref}
        type="search"
        maxLength={200}
        className="control"
        aria-label="Search names and accounts"
        placeholder="Search  /"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // The browser would empty it; Escape only leads out.
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </search>
  );
}

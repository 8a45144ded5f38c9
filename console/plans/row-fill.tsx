import { type KeyboardEvent, useState } from "react";

interface RowFillProps {
  readonly fieldOffice: string;
  readonly onFill: (text: string) => void;
}

/** The same visits in every month of an office: taken over when the field is left, or with Enter. */
export function RowFill({ fieldOffice, onFill }: RowFillProps) {
  const [text, setText] = useState("");
  const fill = () => {
    if (text.trim() !== "") onFill(text.trim());
    setText("");
  };
  const take = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    fill();
  };
  return (
    <input
      className="control"
      inputMode="numeric"
      autoComplete="off"
      placeholder="fill"
      aria-label={`The same visits of ${fieldOffice} in every month`}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={fill}
      onKeyDown={take}
    />
  );
}

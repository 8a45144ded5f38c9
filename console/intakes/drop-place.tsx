import { type DragEvent, type ReactNode, useState } from "react";

interface DropPlaceProps {
  readonly onDrop: (files: readonly File[]) => void;
  /** The same by keyboard: a button that opens the picker. */
  readonly children: ReactNode;
}

/** Takes files that are dropped on it. */
export function DropPlace({ onDrop, children }: DropPlaceProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onDrop(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is what a pointer can do; the button inside does the same.
    <div
      className="intakes-drop"
      data-over={isOver}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

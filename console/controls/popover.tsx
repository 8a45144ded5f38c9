import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "./button.tsx";
import "./popover.css";

interface PopoverProps {
  /** On the button. */
  readonly label: ReactNode;
  /** Names what opens. */
  readonly title: string;
  /** Something is chosen in it. */
  readonly marked?: boolean;
  /** Made when it is first opened. */
  readonly children: () => ReactNode;
}

const GAP = 4;
const MARGIN = 8;

/** A button that opens a small window below it: the native popover, which closes by Escape and by a press outside. */
export function Popover({ label, title, marked = false, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // Once its content stands in it: before, nobody knows how wide it is.
  useLayoutEffect(() => {
    const at = button.current?.getBoundingClientRect();
    if (!open || at === undefined || opened.current === null) return;
    const { style, offsetWidth } = opened.current;
    style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - offsetWidth - MARGIN))}px`;
    style.top = `${at.bottom + GAP}px`;
    style.maxHeight = `${Math.max(innerHeight - at.bottom - GAP - MARGIN, 160)}px`;
  }, [open]);
  return (
    <>
      <Button ref={button} popoverTarget={id} aria-expanded={open} className={marked ? "is-marked" : ""}>
        {label}
        <span className="popover-sign" aria-hidden="true" />
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset as a popover keeps the frame of a fieldset. */}
      <div
        ref={opened}
        id={id}
        popover="auto"
        role="group"
        aria-label={title}
        className="popover"
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {open && children()}
      </div>
    </>
  );
}

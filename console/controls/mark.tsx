import type { ReactNode } from "react";
import "./mark.css";

interface MarkProps {
  readonly tone?: "plain" | "good" | "warn" | "bad" | "note";
  readonly children: ReactNode;
}

/** A word or two on a coloured ground; the words say it, the colour helps. */
export function Mark({ tone = "plain", children }: MarkProps) {
  return (
    <span className="mark" data-tone={tone}>
      {children}
    </span>
  );
}

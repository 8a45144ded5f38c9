import type { ReactNode } from "react";
import "./states.css";

interface EmptyProps {
  /** "No candidate fits these filters." */
  readonly title: string;
  /** It stands for the whole page: the title is its heading. */
  readonly isPage?: boolean;
  /** What can be done about it: words, or a button. */
  readonly children?: ReactNode;
}

/** There is nothing, and that is no mistake. */
export function Empty({ title, isPage = false, children }: EmptyProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="state">
      <Title className="state-title">{title}</Title>
      {children !== undefined && <div className="state-more">{children}</div>}
    </div>
  );
}

import type { ReactNode } from "react";
import { Problem } from "../api/problem.ts";
import { Button } from "../controls/button.tsx";
import { troubleWords } from "./trouble-words.ts";
import "./states.css";

interface TroubleProps {
  /** What was asked for: "the ranking". */
  readonly what: string;
  readonly error: Error;
  /** It stands for the whole page: the title is its heading. */
  readonly isPage?: boolean;
  /** Asks again; left out where asking again cannot help. */
  readonly onRetry?: () => void;
  /** Another way out: a button or a link. */
  readonly children?: ReactNode;
}

/** Something could not be had: why, and what to do. */
export function Trouble({ what, error, isPage = false, onRetry, children }: TroubleProps) {
  const Title = isPage ? "h1" : "p";
  const { title, more } = troubleWords(what, error);
  return (
    <div className="state" role="alert">
      <Title className="state-title">{title}</Title>
      <p className="state-more">{more}</p>
      {error instanceof Problem && error.issues.length > 0 && (
        <ul className="state-issues">
          {error.issues.map(({ where, message }) => (
            <li key={`${where} ${message}`}>
              {where !== "" && <code>{where}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
        {children}
      </div>
    </div>
  );
}

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Loading } from "./loading.tsx";
import { Trouble } from "./trouble.tsx";

interface AnswerProps<T> {
  /** "the plans" */
  readonly what: string;
  readonly of: UseQueryResult<T>;
  /** Grey lines while it loads. */
  readonly lines?: number;
  /** It is the whole page: trouble is told under a heading. */
  readonly isPage?: boolean;
  readonly children: (data: T) => ReactNode;
}

/** What was read, or its place while it loads, or what went wrong: `<Answer what="the plans" of={plans}>{...}</Answer>`. */
export function Answer<T>({ what, of, lines, isPage = false, children }: AnswerProps<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null)
    return <Trouble what={what} error={of.error} isPage={isPage} onRetry={() => void of.refetch()} />;
  return <Loading what={what} {...(lines !== undefined && { lines })} />;
}

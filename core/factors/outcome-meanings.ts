import type { OutcomeStatus } from "./outcome.ts";

/** The details that a factor can end with, by status, and what each means; one in angle brackets stands for values: `<country>`. */
export type OutcomeMeanings = Readonly<Partial<Record<OutcomeStatus, Readonly<Record<string, string>>>>>;

import type * as z from "zod";

/** Reports that a policy breaks a rule that spans several of its values; `rule` is a code that readers may look up. */
export function breaks(context: z.RefinementCtx, rule: string, path: PropertyKey[], message: string): void {
  context.addIssue({ code: "custom", path, message, params: { rule } });
}

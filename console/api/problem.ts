import type { Issue } from "../../functions/candidates-api/schemas/problem.ts";

/** An answer of the API that says what is wrong (RFC 9457 problem details). */
export class Problem extends Error {
  override readonly name = "Problem";
  /** The last part of its type: `conflict`, `forbidden`, `not-found` and so on. */
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Where a request is wrong, and how. */
  readonly issues: readonly Issue[];
  /** The whole document, for members that only one route has. */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(status: number, document: Readonly<Record<string, unknown>>) {
    const { type, title, detail, issues } = document;
    const words = typeof title === "string" ? title : `The server answered ${status}`;
    const more = typeof detail === "string" ? detail : "";
    super(more === "" ? words : more);
    this.status = status;
    this.code = typeof type === "string" ? (type.split(":").at(-1) ?? "") : "";
    this.title = words;
    this.detail = more;
    this.issues = Array.isArray(issues) ? issues.flatMap(issueOf) : [];
    this.document = document;
  }
}

function issueOf(issue: unknown): Issue[] {
  if (typeof issue !== "object" || issue === null) return [];
  const { where, message }: { where?: unknown; message?: unknown } = issue;
  return typeof message === "string" ? [{ where: typeof where === "string" ? where : "", message }] : [];
}

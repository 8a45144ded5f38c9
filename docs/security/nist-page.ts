import { bullets, code, page, table } from "../pages/markdown.ts";
import type { RuleOutcome } from "./rule-outcome.ts";

/** The report as a page: what is not met first, then the answers, then what is met. */
export function nistPage(outcomes: readonly RuleOutcome[]): string {
  const open = outcomes.filter((outcome) => outcome.open.length > 0);
  const answered = outcomes.filter((outcome) => outcome.answered.length > 0);
  const met = outcomes.filter((outcome) => outcome.met.length > 0);
  return page([
    "<!-- Written by `npm run docs` from the stack; change the constructs or their answers in lib/, not this page. -->",
    "# NIST 800-53 Rev. 5",
    "What the rules of cdk-nag's pack for NIST 800-53 Rev. 5 find in the stack as it is synthesised for production (`-c stage=prod`). A rule looks at one resource at a time; rules that look at none of the stack's are left out. The pack checks what a template can show: it is a help for an assessment, and not the assessment.",
    `${outcomes.length} rules look at the stack: ${met.length} are met by all or some resources, ${answered.length} are answered for some or all, ${open.length} are open.`,
    ...(open.length === 0 ? [] : ["## Open", ...open.map(openSection)]),
    "## Answered",
    ...answered.map(answeredSection),
    "## Met",
    table(
      ["rule", "a resource would fail if", "resources", "controls"],
      met.map(({ rule, complaint, met: resources, controls }) => [
        code(shortName(rule)),
        complaint,
        String(resources.length),
        controls,
      ]),
    ),
  ]);
}

function openSection({ rule, complaint, open }: RuleOutcome): string {
  return [`### ${shortName(rule)}`, complaint, bullets(open.map(place))].join("\n\n");
}

function answeredSection({ rule, complaint, controls, answered }: RuleOutcome): string {
  const byReason = Map.groupBy(answered, ({ reason }) => reason);
  const answers = [...byReason].map(([reason, those]) => [
    those.map(({ resource }) => place(resource)).join(", "),
    reason,
  ]);
  return [
    `### ${shortName(rule)}`,
    `Finding: ${complaint}`,
    table(["resources", "answer"], answers),
    `Controls: ${controls}.`,
  ].join("\n\n");
}

function shortName(rule: string): string {
  return rule.slice(rule.indexOf("-") + 1);
}

/** A construct's path without the stack at its beginning and the resource at its end. */
function place(path: string): string {
  return code(path.replace(/^[^/]+\//, "").replace(/\/Resource$/, ""));
}

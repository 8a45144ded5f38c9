import { type CfnResource, Validations } from "aws-cdk-lib";
import { type IApplyRule, NagRuleCompliance, type NagRuleResult, NIST80053R5Checks } from "cdk-nag";
import type { IConstruct } from "constructs";
import * as z from "zod";
import type { Answer, RuleOutcome } from "./rule-outcome.ts";

const acknowledged = z.record(z.string(), z.string());

/** The pack for NIST 800-53 Rev. 5, remembering what each rule found instead of complaining. */
export class RecordingPack extends NIST80053R5Checks {
  readonly #found = new Map<string, Found>();

  /** What each rule found that looks at a resource of the tree, in the order of their names. */
  outcomes(tree: IConstruct): readonly RuleOutcome[] {
    this.#found.clear();
    this.validateScope(tree);
    return [...this.#found.values()]
      .filter(({ met, answered, open }) => met.length + answered.length + open.length > 0)
      .sort((a, b) => (a.rule < b.rule ? -1 : 1));
  }

  protected override applyRule(params: IApplyRule): void {
    const rule = `NIST.800.53.R5-${params.ruleSuffixOverride ?? params.rule.name}`;
    const found = this.#found.get(rule) ?? { rule, ...said(params.info), met: [], answered: [], open: [] };
    this.#found.set(rule, found);
    record(found, params.node, params.rule(params.node));
  }
}

interface Found extends RuleOutcome {
  readonly met: string[];
  readonly answered: Answer[];
  readonly open: string[];
}

function record(found: Found, node: CfnResource, result: NagRuleResult): void {
  const { path: resource } = node.node;
  if (result === NagRuleCompliance.NOT_APPLICABLE) return;
  const ids = Array.isArray(result) ? result.map((finding) => `${found.rule}[${finding}]`) : [found.rule];
  if (result === NagRuleCompliance.COMPLIANT || ids.length === 0) {
    found.met.push(resource);
    return;
  }
  for (const id of ids) {
    const reason = reasonFor(id, node);
    if (reason === undefined) found.open.push(resource);
    else found.answered.push({ resource, reason });
  }
}

/** The reason that was acknowledged on the resource, or on something around it. */
function reasonFor(id: string, node: CfnResource): string | undefined {
  for (const scope of node.node.scopes) {
    for (const { type, data } of scope.node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
      const reasons = Object.entries(acknowledged.parse(data));
      const [, reason] = reasons.find(([key]) => key.replace(/^annotation::/i, "") === id) ?? [];
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

/** The pack ends each complaint with its controls. */
function said(info: string): { readonly complaint: string; readonly controls: string } {
  const [, complaint = info, controls = ""] = /^(.*?)\s*-\s*\(Control IDs?: (.*)\)\.?$/s.exec(info) ?? [];
  return { complaint, controls };
}

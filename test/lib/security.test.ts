import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type App, Validations } from "aws-cdk-lib";
import { CfnTopic } from "aws-cdk-lib/aws-sns";
import { CfnQueue } from "aws-cdk-lib/aws-sqs";
import { AwsSolutionsChecks, type IApplyRule, NagRuleCompliance, NIST80053R5Checks } from "cdk-nag";
import { describe, expect, test } from "vitest";
import { nistPage } from "../../docs/security/nist-page.ts";
import { NIST_REPORT, nistOutcomes } from "../../docs/security/nist-report.ts";
import { RecordingPack } from "../../docs/security/recording-pack.ts";
import { NO_BUNDLES, withApp } from "./synthesis.ts";

const DOCS = join(import.meta.dirname, "../../docs");
const outcomes = nistOutcomes();

/** Remembers the ids of all findings, acknowledged or not. */
class Findings extends AwsSolutionsChecks {
  readonly ids = new Set<string>();

  protected override applyRule(params: IApplyRule): void {
    super.applyRule(params);
    const result = params.rule(params.node);
    const id = `AwsSolutions-${params.ruleSuffixOverride ?? params.rule.name}`;
    if (result === NagRuleCompliance.NON_COMPLIANT) this.ids.add(id);
    if (Array.isArray(result)) for (const finding of result) this.ids.add(`${id}[${finding}]`);
  }
}

function acknowledged(app: App): string[] {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.keys(data))
      .map((id) => id.replace(/^annotation::/i, "")),
  );
}

describe("cdk-nag's AwsSolutions", () => {
  test.each(["dev", "prod"])("finds nothing in %s that nobody has acknowledged", (stage) => {
    withApp({ ...NO_BUNDLES, stage }, (app) => {
      expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
    });
  });

  test("has every acknowledgement answer a finding: none outlives what it was for", () => {
    withApp(NO_BUNDLES, (app) => {
      const findings = new Findings(app);
      findings.validateScope(app);
      const answered = new Set(
        outcomes.filter(({ answered }) => answered.length > 0).map(({ rule }) => rule),
      );
      const stale = acknowledged(app).filter((id) => !findings.ids.has(id) && !answered.has(id));
      expect(stale).toEqual([]);
    });
  });

  test("stops the synthesis where it finds something", () => {
    withApp(NO_BUNDLES, (app, stack) => {
      new CfnQueue(stack, "Open");
      expect(() => app.synth()).toThrow(/AwsSolutions-SQS|validation/i);
    });
  });
});

describe("the report on NIST 800-53 Rev. 5", () => {
  test("is what npm run docs writes", () => {
    expect(readFileSync(join(DOCS, NIST_REPORT), "utf8")).toBe(nistPage(outcomes));
  });

  test("leaves no finding open", () => {
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.flatMap(({ rule, open }) => open.map((resource) => [rule, resource]))).toEqual([]);
  });

  test("answers in sentences", () => {
    for (const { answered } of outcomes) {
      for (const { reason } of answered) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
    }
  });

  test("calls open what the pack itself complains of", () => {
    withApp({ ...NO_BUNDLES, stage: "prod" }, (app, stack) => {
      new CfnTopic(stack, "Bare");
      const complaints = new NIST80053R5Checks(app).validateScope(app).violations;
      const open = new RecordingPack(app).outcomes(app).filter((outcome) => outcome.open.length > 0);
      expect(open.map(({ rule, open }) => [rule, open])).toEqual(
        complaints.map(({ ruleName, violatingResources }) => [
          ruleName,
          violatingResources.map(({ constructPath }) => constructPath),
        ]),
      );
      expect(open).toHaveLength(1);
    });
  });

  test("names what nobody has answered first", () => {
    const page = nistPage([
      {
        rule: "P-Rule",
        complaint: "Bad",
        controls: "AC-1",
        met: [],
        answered: [],
        open: ["Stack/A/Resource"],
      },
    ]);
    expect(page).toContain("## Open\n\n### Rule\n\nBad\n\n- `A`");
  });
});

import { checkMid } from "../../core/mid/check.ts";
import { explainMidCheck } from "../../core/mid/explain.ts";
import type { MidRegister } from "../../core/mid/register.ts";
import type { MidRules } from "../../core/mid/rules.ts";
import type { MidRequest } from "./mid-request.ts";

/** What `mid check` answers to a line: the verdict as data, and in sentences. */
export function checkAnswer({ manufacturer, declared }: MidRequest, onFile: MidRegister, rules: MidRules) {
  const check = checkMid(declared, manufacturer, onFile, rules);
  return { ...check, explanation: explainMidCheck(check) };
}

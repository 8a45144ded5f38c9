import { namedStartingPolicy } from "../../adapters/policy/named-policy.ts";
import { readRegistry } from "../../bin/rank/member-files.ts";
import { type ScoringRegistry, ScoringSources } from "../../functions/scoring-sources.ts";
import { SAMPLES } from "../support/samples.ts";

/** The registry of the sample members and operators. */
export async function sampleRegistry(version = "000001-0123456789ab"): Promise<ScoringRegistry> {
  const { registry } = await readRegistry({
    members: [SAMPLES.members],
    operators: [SAMPLES.operators],
    mappings: {},
    latestDay: 0,
    keepsRecords: false,
    onReject: () => {},
  });
  return { version, registry, baselines: [] };
}

/** What scoring takes from the starting policy. */
export function startingSources(): ScoringSources {
  return new ScoringSources(namedStartingPolicy());
}

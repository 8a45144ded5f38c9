/** A fifth of the scale of threat levels. */
export interface ThreatStep {
  /** From 0 to 4. */
  readonly step: number;
  /** Thousandths, the lower end in it. */
  readonly from: number;
  readonly to: number;
  /** `60–80`, in hundredths as levels are shown. */
  readonly label: string;
}

const FIFTH = 200;
const TENTH = 10;

/** The steps from the lowest threat to the highest. */
export const THREAT_STEPS: readonly ThreatStep[] = Array.from({ length: 5 }, (_, step) => {
  const from = step * FIFTH;
  const to = from + FIFTH;
  return { step, from, to, label: `${from / TENTH}–${to / TENTH}` };
});

/** The step of a threat level in thousandths; undefined where none is known. */
export function threatStep(threat: number | null): ThreatStep | undefined {
  if (threat === null) return undefined;
  return THREAT_STEPS.findLast(({ from }) => threat >= from) ?? THREAT_STEPS[0];
}

/** The colour of a step, in both themes. */
export function threatColour(step: ThreatStep | undefined): string {
  return step === undefined ? "url(#world-unknown)" : `var(--world-threat-${step.step})`;
}

import type { ThreatStep } from "./threat-step.ts";

/** The colour of a step of threat; hatched where none is known. The words beside it say the same. */
export function ThreatSwatch({ step }: { readonly step: ThreatStep | undefined }) {
  return <span className="world-swatch" data-step={step?.step ?? "unknown"} aria-hidden="true" />;
}

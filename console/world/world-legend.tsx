import { THREAT_STEPS } from "./threat-step.ts";
import { ThreatSwatch } from "./threat-swatch.tsx";

interface WorldLegendProps {
  /** How many countries of the ranking have no threat level. */
  readonly unknown: number;
  /** What the circles show. */
  readonly volume: string;
}

/** What the colours and circles of the map stand for. */
export function WorldLegend({ unknown, volume }: WorldLegendProps) {
  return (
    <ul className="world-legend" aria-label="Legend">
      <li>Threat, of 100:</li>
      {THREAT_STEPS.map((step) => (
        <li key={step.step}>
          <ThreatSwatch step={step} />
          {step.label}
        </li>
      ))}
      <li>
        <ThreatSwatch step={undefined} />
        not known
        {unknown > 0 && ` (${unknown} of those listed)`}
      </li>
      <li>
        <span className="world-circle" aria-hidden="true" />
        {volume}, by area
      </li>
    </ul>
  );
}

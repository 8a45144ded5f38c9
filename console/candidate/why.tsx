import type { Candidate } from "../../functions/candidates-api/schemas/candidate.ts";
import { Mark } from "../controls/mark.tsx";
import { exactPoints, points } from "../format/points.ts";
import { AXES, AXIS_NAMES, axisColour } from "../wording/axes.ts";
import { entityTypeName } from "../wording/entity-types.ts";
import { factorName } from "../wording/factors.ts";
import { AxisBar } from "./axis-bar.tsx";
import { measuredWords, weightTimesLevel } from "./measured.ts";
import { outcomeWords } from "./outcome-words.ts";
import { type FactorBook, useFactors } from "./use-factors.ts";
import "./why.css";

type Factor = Candidate["factors"][number];
type ScoredFactor = Extract<Factor, { status: "scored" }>;

/** Why a candidate has its rank: points by axis, each factor with what it measured, and those that gave nothing. */
export function Why({ candidate }: { readonly candidate: Candidate }) {
  const book = useFactors();
  const fired = candidate.factors
    .filter((factor): factor is ScoredFactor => factor.status === "scored" && factor.points > 0)
    .sort((one, other) => other.points - one.points);
  const silent = candidate.factors.filter((factor) => factor.status !== "scored" || factor.points === 0);
  const most = fired[0]?.points ?? 1;
  return (
    <div className="why">
      <div className="why-total">
        <AxisBar axes={candidate.axes} full={Math.max(candidate.points, 1)} />
        <dl className="why-axes">
          {AXES.map((axis) => (
            <div key={axis}>
              <dt>
                <span className="why-key" style={{ background: axisColour(axis) }} aria-hidden="true" />
                {AXIS_NAMES[axis]}
              </dt>
              <dd>{points(candidate.axes[axis])}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ol className="why-factors" aria-label="Factors, most points first">
        {fired.map((factor) => (
          <FiredFactor key={factor.factor} factor={factor} most={most} book={book} />
        ))}
      </ol>
      {silent.length > 0 && <SilentFactors factors={silent} book={book} />}
    </div>
  );
}

interface FiredFactorProps {
  readonly factor: ScoredFactor;
  /** Points of the strongest factor: its bar is full. */
  readonly most: number;
  readonly book: FactorBook;
}

function FiredFactor({ factor, most, book }: FiredFactorProps) {
  const info = book.member.get(factor.factor);
  const meaning = outcomeWords(info, factor.detail) ?? entityTypeName(factor.detail);
  return (
    <li className="why-factor">
      <div className="why-line">
        <span className="why-name">{factorName(factor.factor)}</span>
        <span className="why-bar" aria-hidden="true">
          <span
            style={{ inlineSize: `${(100 * factor.points) / most}%`, background: axisColour(factor.axis) }}
          />
        </span>
        <span className="why-points" title={`${exactPoints(factor.points)} points`}>
          {points(factor.points)}
        </span>
      </div>
      <p className="why-measured">
        {measuredWords(factor.factor, factor.measured)} <span className="faint">({meaning})</span>
      </p>
      <p className="why-under">
        <span className="why-sentence">{info?.sentence}</span>
        <span className="why-level" title="Weight of the policy times the level reached">
          {weightTimesLevel(factor.weight, factor.level)}
        </span>
      </p>
    </li>
  );
}

interface SilentFactorsProps {
  readonly factors: readonly Factor[];
  readonly book: FactorBook;
}

const STATUS_MARKS = { scored: "no points", notApplicable: "does not apply", missing: "not known" } as const;

/** What gave no points, in a fold; what could not be measured is marked, for it is no zero. */
function SilentFactors({ factors, book }: SilentFactorsProps) {
  const missing = factors.filter(({ status }) => status === "missing").length;
  return (
    <details className="why-silent">
      <summary>
        {factors.length} gave no points{missing > 0 && <Mark tone="warn">{missing} not known</Mark>}
      </summary>
      <ul>
        {factors.map((factor) => (
          <li key={factor.factor} className="why-factor">
            <div className="row">
              <span className="why-name">{factorName(factor.factor)}</span>
              <Mark tone={factor.status === "missing" ? "warn" : "plain"}>{STATUS_MARKS[factor.status]}</Mark>
            </div>
            <p className="why-measured">
              {factor.status === "scored" && `${measuredWords(factor.factor, factor.measured)} `}
              <span className="faint">
                ({outcomeWords(book.member.get(factor.factor), factor.detail) ?? factor.detail})
              </span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import type { NewPlan } from "../../functions/candidates-api/schemas/new-plan.ts";
import type { PlanEntry } from "../../functions/candidates-api/schemas/plan-entry.ts";
import type { Ranking } from "../../functions/candidates-api/schemas/ranking.ts";
import { pathOf } from "../api/address.ts";
import { useWrite } from "../api/use-write.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { counted } from "../format/counts.ts";
import { day, moment } from "../format/dates.ts";
import { useAnnounce } from "../shell/announcer.tsx";
import { useRanking } from "../shell/ranking-in-view.tsx";
import { useRoomAddress } from "../shell/room-link.tsx";
import { Answer } from "../states/answer.tsx";
import { CapacityEditor } from "./capacity-editor.tsx";
import { type CapacityGrid, capacityOf } from "./capacity-grid.ts";
import { HoursEditor } from "./hours-editor.tsx";
import { type HoursLine, hoursOf } from "./hours-line.ts";
import { monthAfter, monthsFrom } from "./months.ts";
import { monthsOf, seedOf } from "./plan-numbers.ts";
import { PlanRefused } from "./plan-refused.tsx";
import { ProblemList } from "./problem-list.tsx";

/** What a plan is made from: the ranking in view, a seed, the months, and what each office can do. */
export function PlanForm() {
  const ranking = useRanking();
  return (
    <Answer what="the ranking" of={ranking} lines={12}>
      {(ranking) => <Form key={ranking.rankingId} ranking={ranking} />}
    </Answer>
  );
}

const A_YEAR = 12;
const NOT_KNOWN = "-";

function Form({ ranking }: { readonly ranking: Ranking }) {
  const [seed, setSeed] = useState(drawnSeed);
  const [from, setFrom] = useState(() => monthAfter(ranking.asOf));
  const [months, setMonths] = useState(String(A_YEAR));
  const [cells, setCells] = useState<Pick<CapacityGrid, "offices" | "cells">>(() => ({
    offices: officesOf(ranking),
    cells: new Map(),
  }));
  const [hours, setHours] = useState<readonly HoursLine[]>([]);
  const [, navigate] = useLocation();
  const room = useRoomAddress();
  const announce = useAnnounce();
  const make = useWrite<NewPlan, PlanEntry>(pathOf("plans"), [pathOf("plans")]);
  const seedNumber = seedOf(seed);
  const monthCount = monthsOf(months);
  const grid: CapacityGrid = { ...cells, months: monthsFrom(from, monthCount ?? 0) };
  const { capacity, problems } = capacityOf(grid);
  const visits = capacity.reduce((sum, line) => sum + line.visits, 0);
  const isReady = seedNumber !== undefined && monthCount !== undefined && visits > 0 && problems.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const given = hoursOf(hours);
    make.mutate(
      {
        rankingId: ranking.rankingId,
        seed: seedNumber,
        from,
        months: monthCount,
        capacity: [...capacity],
        ...(given !== undefined && { hours: [...given] }),
      },
      {
        onSuccess: ({ planId, picks }) => {
          announce(`The plan is made: ${counted(picks, "visit")}.`);
          navigate(room(`/plans/${encodeURIComponent(planId)}`));
        },
      },
    );
  };
  return (
    <form className="plan-form" onSubmit={submit}>
      <section className="panel stack" aria-labelledby="plan-basis">
        <h2 id="plan-basis">Basis</h2>
        <p>
          The ranking as of {day(ranking.asOf)}, made {moment(ranking.requestedAt)}:{" "}
          {counted(ranking.candidates, "candidate")}.{" "}
          <span className="faint small">Choose another one in the head of the page.</span>
        </p>
        <div className="plan-form-row">
          <Field
            label="Seed"
            hint="Of the random share: the same inputs and seed give the same plan."
            error={seedNumber === undefined ? "A whole number from 0 to 4,294,967,295" : undefined}
          >
            {(tied) => (
              <div className="row">
                <input
                  {...tied}
                  className="control plan-seed"
                  inputMode="numeric"
                  autoComplete="off"
                  value={seed}
                  onChange={({ target }) => setSeed(target.value)}
                />
                <Button onClick={() => setSeed(drawnSeed())}>Draw another</Button>
              </div>
            )}
          </Field>
          <Field label="First month">
            {(tied) => (
              <input
                {...tied}
                className="control"
                type="month"
                pattern="\d{4}-\d{2}"
                required
                value={from}
                onChange={({ target }) => target.value !== "" && setFrom(target.value)}
              />
            )}
          </Field>
          <Field label="Months" error={monthCount === undefined ? "A whole number from 1 to 24" : undefined}>
            {(tied) => (
              <input
                {...tied}
                className="control"
                inputMode="numeric"
                autoComplete="off"
                value={months}
                onChange={({ target }) => setMonths(target.value)}
              />
            )}
          </Field>
        </div>
      </section>
      <section className="panel stack" aria-labelledby="plan-capacity">
        <h2 id="plan-capacity">Visits that each office can make</h2>
        <CapacityEditor grid={grid} onChange={setCells} />
      </section>
      <details className="panel">
        <summary>
          Hours of a visit, where they are not the policy's {hours.length > 0 && `(${hours.length})`}
        </summary>
        <HoursEditor lines={hours} onChange={setHours} />
      </details>
      {make.error !== null && <PlanRefused error={make.error} />}
      <ProblemList problems={problems} />
      <div className="row">
        <Button type="submit" look="main" busy={make.isPending} disabled={!isReady}>
          Make the plan
        </Button>
        <span className="soft small" role="status">
          {visits === 0
            ? "Say first how many visits the offices can make."
            : `${counted(visits, "visit")} in ${counted(grid.months.length, "month")}.`}
        </span>
      </div>
    </form>
  );
}

/** The offices of the ranking's candidates, by name. */
function officesOf({ facets }: Ranking): string[] {
  return facets.fieldOffice
    .map(({ value }) => value)
    .filter((value) => value !== NOT_KNOWN)
    .sort();
}

function drawnSeed(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
}

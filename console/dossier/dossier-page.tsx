import type { ReactNode } from "react";
import { useId } from "react";
import type { Dossier } from "../../functions/candidates-api/schemas/dossier.ts";
import { Activity } from "../candidate/activity.tsx";
import { CandidateHead } from "../candidate/candidate-head.tsx";
import { Changes } from "../candidate/changes.tsx";
import { Decide } from "../candidate/decide.tsx";
import { DecisionList } from "../candidate/decision-list.tsx";
import { Entries } from "../candidate/entries.tsx";
import { Incidents } from "../candidate/incidents.tsx";
import { Mids } from "../candidate/mids.tsx";
import { Profile } from "../candidate/profile.tsx";
import { RankHistory } from "../candidate/rank-history.tsx";
import { useDecisions } from "../candidate/use-dossier.ts";
import { Validations } from "../candidate/validations.tsx";
import { Why } from "../candidate/why.tsx";
import { Button } from "../controls/button.tsx";
import { RoomLink } from "../shell/room-link.tsx";
import { PrintHead } from "./print-head.tsx";
import "./dossier.css";

/** The dossier: the reasons first, then what is behind them, the record and the decisions. */
export function DossierPage({ dossier }: { readonly dossier: Dossier }) {
  const { memberId, candidate, earlier } = dossier;
  const decisions = useDecisions(memberId).data?.decisions ?? dossier.decisions;
  return (
    <article className="page dossier">
      <PrintHead />
      <div className="row unprinted">
        <RoomLink to="/" query={{ member: memberId }} className="button">
          Beside the ranking
        </RoomLink>
        <span className="grow" />
        <Button onClick={() => print()}>Print</Button>
      </div>
      <CandidateHead dossier={dossier} heading={(name) => <h1>{name}</h1>} />
      <div className="dossier-parts">
        <div className="dossier-column">
          <Part title="Why this rank">
            {candidate === null ? (
              <p className="faint">This ranking does not have the member.</p>
            ) : (
              <Why candidate={candidate} />
            )}
          </Part>
          {candidate !== null && (
            <Part title="Since the ranking before">
              <Changes candidate={candidate} earlier={earlier} />
            </Part>
          )}
          <Part title="Ranks">
            <RankHistory history={dossier.history} />
          </Part>
          <Part title="Decisions">
            <DecisionList decisions={decisions} />
            <div className="unprinted">
              <Decide memberId={memberId} decisions={decisions} />
            </div>
          </Part>
        </div>
        <div className="dossier-column">
          <Part title="Member">
            <Profile dossier={dossier} />
          </Part>
          <Part title="Activity">
            <Activity activity={dossier.activity} />
          </Part>
          <Part title="Incidents">
            <Incidents incidents={dossier.incidents} />
          </Part>
          <Part title="Validations">
            <Validations validations={dossier.validations} />
          </Part>
          <Part title="MIDs">
            <Mids memberId={memberId} />
          </Part>
          <Part title="Entries">
            <Entries memberId={memberId} />
          </Part>
        </div>
      </div>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel dossier-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

import { useEffect, useRef, useState } from "react";
import type { Dossier } from "../../functions/candidates-api/schemas/dossier.ts";
import { Button } from "../controls/button.tsx";
import { Tabs } from "../controls/tabs.tsx";
import { RoomLink } from "../shell/room-link.tsx";
import { useMedia } from "../shell/use-media.ts";
import { Answer } from "../states/answer.tsx";
import { Boundary } from "../states/boundary.tsx";
import { Activity } from "./activity.tsx";
import type { Asked } from "./asked.ts";
import { CandidateHead } from "./candidate-head.tsx";
import { Changes } from "./changes.tsx";
import { Decide } from "./decide.tsx";
import { DecisionList } from "./decision-list.tsx";
import { Entries } from "./entries.tsx";
import { Incidents } from "./incidents.tsx";
import { Mids } from "./mids.tsx";
import { Profile } from "./profile.tsx";
import { RankHistory } from "./rank-history.tsx";
import { useDecisions, useDossier } from "./use-dossier.ts";
import { Validations } from "./validations.tsx";
import { Why } from "./why.tsx";
import "./candidate-pane.css";

interface CandidatePaneProps {
  readonly memberId: string;
  /** A decision that a key asked for. */
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}

/** A candidate beside the table: why this rank, what is behind it, what was decided. */
export function CandidatePane({ memberId, asked, onClose }: CandidatePaneProps) {
  const dossier = useDossier(memberId);
  // Where there is no room for the table, the candidate is the page.
  const isPage = useMedia("(max-width: 56.24rem)");
  return (
    <section className="candidate-pane" aria-label="Candidate">
      {isPage && <h1 className="unseen">Candidate</h1>}
      <div className="candidate-bar">
        <Button look="quiet" onClick={onClose}>
          <span aria-hidden="true">←</span> Close
        </Button>
        <RoomLink to={`/members/${encodeURIComponent(memberId)}`} className="button">
          Dossier
        </RoomLink>
      </div>
      <Boundary what="the candidate">
        <Answer what="the candidate" of={dossier} lines={14}>
          {(found) => <Found dossier={found} asked={asked} />}
        </Answer>
      </Boundary>
    </section>
  );
}

type Part = "why" | "entries" | "mids" | "record" | "decisions";

function Found({ dossier, asked }: { readonly dossier: Dossier; readonly asked: Asked | undefined }) {
  const [part, setPart] = useState<Part>("why");
  const decisions = useDecisions(dossier.memberId).data?.decisions ?? dossier.decisions;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Opened by a key or a press, not by the address: whoever opened it goes on here.
    if (asked === undefined && document.activeElement !== document.body) heading.current?.focus();
  }, [asked]);
  return (
    <>
      <div className="candidate-top">
        <CandidateHead
          dossier={dossier}
          heading={(name) => (
            <h2 ref={heading} tabIndex={-1}>
              {name}
            </h2>
          )}
        />
      </div>
      <div className="candidate-parts">
        <Tabs
          label="About the candidate"
          chosen={part}
          onChoose={setPart}
          tabs={[
            { key: "why", label: "Why" },
            { key: "entries", label: "Entries" },
            { key: "mids", label: "MIDs" },
            { key: "record", label: "Record", count: dossier.incidents.length + dossier.validations.length },
            { key: "decisions", label: "Decisions", count: decisions.length },
          ]}
        >
          <div className="candidate-part">
            {part === "why" && <WhyPart dossier={dossier} />}
            {part === "entries" && <EntriesPart dossier={dossier} />}
            {part === "mids" && <Mids memberId={dossier.memberId} />}
            {part === "record" && <RecordPart dossier={dossier} />}
            {part === "decisions" && <DecisionList decisions={decisions} />}
          </div>
        </Tabs>
      </div>
      <div className="candidate-decide">
        <Decide memberId={dossier.memberId} decisions={decisions} asked={asked} />
      </div>
    </>
  );
}

function WhyPart({ dossier }: { readonly dossier: Dossier }) {
  const { candidate, earlier, history } = dossier;
  if (candidate === null) return <p className="faint">This ranking does not have the member.</p>;
  return (
    <>
      <h3>Why this rank</h3>
      <Why candidate={candidate} />
      <h3>Since the ranking before</h3>
      <Changes candidate={candidate} earlier={earlier} />
      <h3>Earlier ranks</h3>
      <RankHistory history={history} />
    </>
  );
}

function EntriesPart({ dossier }: { readonly dossier: Dossier }) {
  return (
    <>
      <Activity activity={dossier.activity} />
      <Entries memberId={dossier.memberId} />
    </>
  );
}

function RecordPart({ dossier }: { readonly dossier: Dossier }) {
  return (
    <>
      <h3>Member</h3>
      <Profile dossier={dossier} />
      <h3>Incidents</h3>
      <Incidents incidents={dossier.incidents} />
      <h3>Validations</h3>
      <Validations validations={dossier.validations} />
    </>
  );
}

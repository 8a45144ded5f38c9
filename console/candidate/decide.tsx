import { type FormEvent, useEffect, useRef, useState } from "react";
import type { DecisionAction } from "../../core/select/decision.ts";
import type { Decision, NewDecisionBody } from "../../functions/candidates-api/schemas/decision.ts";
import { pathOf } from "../api/address.ts";
import { useMay } from "../api/use-me.ts";
import { useWrite } from "../api/use-write.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Key } from "../controls/key.tsx";
import { useAnnounce } from "../shell/announcer.tsx";
import { useRankingInView } from "../shell/ranking-in-view.tsx";
import { DECISION_ACTIONS, DECISION_WORDS, decisionDone } from "../wording/decisions.ts";
import type { Asked } from "./asked.ts";
import { decidedFirst } from "./conflict.ts";
import { DecisionList } from "./decision-list.tsx";
import { decisionsPath } from "./use-dossier.ts";
import "./decisions.css";

const MOST_LETTERS = 2000;

interface DecideProps {
  readonly memberId: string;
  /** The decisions that are on the page. */
  readonly decisions: readonly Decision[];
  /** Asked for by a key. */
  readonly asked?: Asked | undefined;
}

/**
 * Decides about a member. What the author saw goes with the decision: where another was first, theirs is shown, and the author
 * decides again with it in sight or lets it be.
 */
export function Decide({ memberId, decisions, asked }: DecideProps) {
  const mayDecide = useMay("decide");
  const mayWaive = useMay("waive");
  const [action, setAction] = useState(asked?.action);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (asked !== undefined) setAction(asked.action);
  }
  const buttons = useRef<HTMLFieldSetElement>(null);
  if (!mayDecide) return <p className="faint small">Your role reads; it does not decide.</p>;
  const offered = DECISION_ACTIONS.filter((one) => one !== "waive" || mayWaive);
  return (
    <div className="decide">
      <fieldset ref={buttons} className="decide-actions" aria-label="Decide">
        {offered.map((one) => (
          <Button
            key={one}
            aria-pressed={one === action}
            title={`${DECISION_WORDS[one].meaning} Key: ${DECISION_WORDS[one].key}`}
            onClick={() => setAction(one === action ? undefined : one)}
          >
            {DECISION_WORDS[one].verb} <Key name={DECISION_WORDS[one].key} />
          </Button>
        ))}
      </fieldset>
      {action !== undefined && offered.includes(action) && (
        <DecisionForm
          key={action}
          memberId={memberId}
          action={action}
          seen={decisions.at(-1)?.sequence ?? 0}
          onDone={() => {
            // The focus goes back to where the form came from.
            buttons.current?.querySelector<HTMLElement>("[aria-pressed='true']")?.focus();
            setAction(undefined);
          }}
        />
      )}
    </div>
  );
}

interface DecisionFormProps {
  readonly memberId: string;
  readonly action: DecisionAction;
  /** Sequence of the newest decision in sight when the form opens. */
  readonly seen: number;
  readonly onDone: () => void;
}

function DecisionForm({ memberId, action, seen, onDone }: DecisionFormProps) {
  const { rankingId, rankings } = useRankingInView();
  const announce = useAnnounce();
  const path = decisionsPath(memberId);
  const save = useWrite<NewDecisionBody, Decision>(path, [path, pathOf("decisions")]);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  // A decision that comes in while the form is open may not have been read: it counts as seen once it is shown as a conflict.
  const [after, setAfter] = useState(seen);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const theirs = decidedFirst(save.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const latest = theirs?.at(-1)?.sequence ?? after;
    setAfter(latest);
    save.mutate(
      { action, reason: reason.trim(), rankingId, after: latest, ...(action === "defer" && { until }) },
      {
        onSuccess: () => {
          announce(`${decisionDone(action)}. The decision is saved.`);
          onDone();
        },
        onError: (error) => {
          // The form shows theirs; a message that stays would outlive it.
          if (decidedFirst(error) === undefined) announce(error.message, "bad");
          else announce("Someone else decided first. See the form.");
        },
      },
    );
  };

  return (
    <form className="decide-form" onSubmit={submit}>
      {theirs !== undefined && (
        <div className="conflict">
          <p className="conflict-title">Someone else decided while you wrote</p>
          <DecisionList decisions={theirs} />
          <p className="small">
            Nothing of yours is saved yet. {DECISION_WORDS[action].verb} all the same, or cancel and let it
            be.
          </p>
        </div>
      )}
      {action === "defer" && (
        <Field label="Not before">
          {(tied) => (
            <input
              {...tied}
              type="date"
              className="control"
              required
              // To put off until before the ranking's own day would put nothing off.
              min={rankings.find((ranking) => ranking.rankingId === rankingId)?.asOf}
              value={until}
              onChange={({ target }) => setUntil(target.value)}
            />
          )}
        </Field>
      )}
      <Field label="Reason" hint={`${DECISION_WORDS[action].meaning} The reason stays with the decision.`}>
        {(tied) => (
          <textarea
            {...tied}
            ref={field}
            className="control"
            required
            maxLength={MOST_LETTERS}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
        )}
      </Field>
      {save.error !== null && theirs === undefined && <p className="field-error">{save.error.message}</p>}
      <div className="decide-foot">
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" look="main" busy={save.isPending}>
          {DECISION_WORDS[action].verb}
          {theirs !== undefined && " all the same"} <Key name="Ctrl ↵" />
        </Button>
      </div>
    </form>
  );
}

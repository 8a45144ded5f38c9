import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { count } from "../format/counts.ts";
import { month as monthName } from "../format/dates.ts";
import { PickCard } from "./pick-card.tsx";
import type { BoardMonth } from "./plan-board.ts";

interface BoardColumnProps {
  readonly month: BoardMonth;
  /** Then each card names its office. */
  readonly isOfAllOffices: boolean;
}

/** So many cards are seen at first. */
const FIRST_CARDS = 20;

/** A month of the board: capacity used and free, and a card for each visit. */
export function BoardColumn({ month: { month, visits, used, picks }, isOfAllOffices }: BoardColumnProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? picks : picks.slice(0, FIRST_CARDS);
  const hidden = picks.length - shown.length;
  return (
    <section className="plan-month" aria-label={monthName(month)}>
      <header>
        <h3>{monthName(month)}</h3>
        <p className="small">
          {count(used)} of {count(visits)} used, {count(visits - used)} free
        </p>
        <meter
          min={0}
          max={Math.max(visits, 1)}
          value={used}
          aria-label={`Capacity used in ${monthName(month)}`}
        />
      </header>
      {picks.length === 0 ? (
        <p className="faint small">No visit.</p>
      ) : (
        <ul className="plan-cards">
          {shown.map((pick) => (
            <PickCard key={pick.memberId} pick={pick} showsOffice={isOfAllOffices} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <Button look="quiet" onClick={() => setOpen(true)}>
          Show {count(hidden)} more<span className="unseen"> in {monthName(month)}</span>
        </Button>
      )}
    </section>
  );
}

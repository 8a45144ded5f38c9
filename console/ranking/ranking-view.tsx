import { useCallback, useRef, useState } from "react";
import { Link } from "wouter";
import type { DecisionAction } from "../../core/select/decision.ts";
import type { Asked } from "../candidate/asked.ts";
import { CandidatePane } from "../candidate/candidate-pane.tsx";
import { Button } from "../controls/button.tsx";
import { Key } from "../controls/key.tsx";
import { useRanking, useRankingInView } from "../shell/ranking-in-view.tsx";
import { useNarrow } from "../shell/use-narrow.ts";
import { useShortcuts } from "../shell/use-shortcuts.ts";
import { useTitle } from "../shell/use-title.ts";
import { Trouble } from "../states/trouble.tsx";
import { DECISION_ACTIONS, DECISION_WORDS } from "../wording/decisions.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { having } from "./listing.ts";
import type { GridHandle } from "./ranking-grid.tsx";
import { RankingHead } from "./ranking-head.tsx";
import { SearchBox } from "./search-box.tsx";
import { useCandidates } from "./use-candidates.ts";
import { useListing } from "./use-listing.ts";
import { useShownColumns } from "./use-shown-columns.ts";
import "./ranking-view.css";

/** Below it one button stands for all filters. */
const NARROW_PX = 900;
/** Below it a row takes two lines and shows what matters most. */
const COMPACT_PX = 560;

/** The ranked table, and a candidate beside it; below 900 px one of the two. */
export default function RankingView() {
  useTitle("Ranking");
  const { rankingId } = useRankingInView();
  const { data: ranking, error } = useRanking();
  const { address, setAddress, listing, onToggle, onSearch, onClear, onSort } = useListing();
  const candidates = useCandidates(rankingId, listing);
  const [shown, setShown] = useShownColumns();
  const [areKeysOpen, setKeysOpen] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const list = useRef<HTMLElement>(null);
  const isNarrow = useNarrow(list, NARROW_PX);
  const isCompact = useNarrow(list, COMPACT_PX);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<GridHandle>(null);

  const open = address.get("member") ?? undefined;
  const openMember = useCallback(
    (memberId: string, action?: DecisionAction) => {
      setAsked(action && { action });
      // From one candidate to the next the back button leads out, not through all of them.
      setAddress((now) => having(now, "member", memberId), { replace: open !== undefined });
    },
    [setAddress, open],
  );
  const onOpen = useCallback((memberId: string) => openMember(memberId), [openMember]);
  const close = useCallback(() => {
    if (open === undefined) return;
    setAsked(undefined);
    setAddress((now) => having(now, "member", ""));
    requestAnimationFrame(() => grid.current?.focus());
  }, [open, setAddress]);

  useShortcuts({
    j: () => grid.current?.press("j"),
    k: () => grid.current?.press("k"),
    "/": () => search.current?.focus(),
    "?": () => setKeysOpen(true),
    Escape: close,
    ...Object.fromEntries(
      DECISION_ACTIONS.map((action) => [
        DECISION_WORDS[action].key,
        () => {
          const memberId = open ?? grid.current?.memberId;
          if (memberId !== undefined) openMember(memberId, action);
        },
      ]),
    ),
  });

  if (error !== null) {
    return (
      <Trouble what={`the ranking ${rankingId}`} error={error} isPage>
        <Link href="/" className="button">
          Go to the current ranking
        </Link>
      </Trouble>
    );
  }
  return (
    <div className="ranking" data-open={open !== undefined}>
      <section ref={list} className="ranking-list" aria-label="Ranked candidates">
        <RankingHead ranking={ranking} total={candidates.total} />
        <div className="ranking-tools">
          <SearchBox ref={search} text={address.get("search") ?? ""} onSearch={onSearch} />
          <FilterBar address={address} facets={ranking?.facets} isNarrow={isNarrow} onToggle={onToggle} />
          <span className="grow" />
          {!isCompact && <ColumnMenu shown={shown} onShown={setShown} />}
          <ExportMenu rankingId={rankingId} listing={listing} />
          <Button look="quiet" className="ranking-keys" onClick={() => setKeysOpen(true)} aria-label="Keys">
            <Key name="?" />
          </Button>
        </div>
        <FilterChips address={address} onToggle={onToggle} onSearch={onSearch} onClear={onClear} />
        <CandidateTable
          grid={grid}
          candidates={candidates}
          isCompact={isCompact}
          address={address}
          shown={shown}
          onShown={setShown}
          open={open}
          cut={ranking?.cut}
          onOpen={onOpen}
          onSort={onSort}
          onClear={onClear}
        />
      </section>
      {open !== undefined && (
        <CandidatePane key={`${rankingId} ${open}`} memberId={open} asked={asked} onClose={close} />
      )}
      <KeysDialog open={areKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}

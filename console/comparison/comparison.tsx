import { useSearchParams } from "wouter";
import type { Comparison as Page, RankChange } from "../../functions/candidates-api/schemas/comparison.ts";
import { pathOf } from "../api/address.ts";
import { usePages } from "../api/use-pages.ts";
import { Button } from "../controls/button.tsx";
import { Tabs } from "../controls/tabs.tsx";
import { counted } from "../format/counts.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { ChangeItem } from "./change-item.tsx";
import type { ComparedRankings } from "./compared-rankings.ts";

const PAGE = 50;
const WHATS = ["moved", "entered", "left"] as const;
const NAMES: Readonly<Record<RankChange["what"], string>> = {
  moved: "Moved",
  entered: "Entered",
  left: "Left",
};

/** What changed between two rankings: one kind of change at a time, the biggest moves first. */
export function Comparison({ earlier, later }: ComparedRankings) {
  const [search, setSearch] = useSearchParams();
  const what = WHATS.find((one) => one === search.get("what")) ?? "moved";
  const read = usePages<Page>(pathOf("rankings", later, "compare"), { with: earlier, what, limit: PAGE });
  const choose = (chosen: RankChange["what"]) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set("what", chosen);
        return after;
      },
      { replace: true },
    );
  const counts = read.data?.pages[0]?.counts;
  return (
    <>
      {counts !== undefined && (
        <p className="soft">
          {counted(counts.unchanged, "member keeps its rank", "members keep their rank")}.
        </p>
      )}
      <Tabs
        label="What changed"
        tabs={WHATS.map((key) => ({ key, label: NAMES[key], count: counts?.[key] }))}
        chosen={what}
        onChoose={choose}
      >
        <Answer what="the comparison" of={read}>
          {({ pages }) => {
            const changes = pages.flatMap((page) => page.changes);
            if (changes.length === 0) return <Empty title={NOBODY[what]} />;
            const greatest = greatestChange(changes);
            return (
              <div className="stack">
                <ol className="compare-changes">
                  {changes.map((change) => (
                    <ChangeItem key={change.memberId} change={change} greatest={greatest} />
                  ))}
                </ol>
                {read.hasNextPage && (
                  <div>
                    <Button busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
                      Show more
                    </Button>
                  </div>
                )}
              </div>
            );
          }}
        </Answer>
      </Tabs>
    </>
  );
}

const NOBODY: Readonly<Record<RankChange["what"], string>> = {
  moved: "Nobody moved",
  entered: "Nobody entered",
  left: "Nobody left",
};

/** The longest bar of the list, in thousandths of a point. */
function greatestChange(changes: readonly RankChange[]): number {
  return changes.reduce(
    (greatest, { why }) => why.reduce((so, { change }) => Math.max(so, Math.abs(change)), greatest),
    0,
  );
}

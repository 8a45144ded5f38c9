import { createContext, type ReactNode, useContext } from "react";
import { useSearchParams } from "wouter";
import type { Ranking, RankingEntry, RankingPage } from "../../functions/candidates-api/schemas/ranking.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { RoomLink } from "./room-link.tsx";

const MOST_LISTED = 50;

interface RankingInView {
  readonly rankingId: string;
  /** The newest rankings, newest first. */
  readonly rankings: readonly RankingEntry[];
  /** False where an older ranking is looked at. */
  readonly isCurrent: boolean;
}

const Context = createContext<RankingInView | undefined>(undefined);

/** The ranking that the console looks at: `?ranking=` of the address, the current one without it. */
export function useRankingInView(): RankingInView {
  const inView = useContext(Context);
  if (inView === undefined) throw new Error("There is no ranking here: this stands outside NeedsRanking");
  return inView;
}

/** The ranking in view with its summary, facets and cut. */
export function useRanking() {
  const { rankingId } = useRankingInView();
  return useRead<Ranking>(pathOf("rankings", rankingId), {}, { lasting: true });
}

/** The list of rankings; `current` is null while there is none. */
export function useRankings() {
  return useRead<RankingPage>(pathOf("rankings"), { limit: MOST_LISTED });
}

/** Shows what is inside once there is a ranking to look at, and says what to do while there is none. */
export function NeedsRanking({ children }: { readonly children: ReactNode }) {
  const [search] = useSearchParams();
  const rankings = useRankings();
  return (
    <Answer what="the rankings" of={rankings} isPage>
      {({ rankings, current }) => {
        const rankingId = search.get("ranking") ?? current;
        if (rankingId === null) return <NoRanking />;
        return (
          <Context value={{ rankingId, rankings, isCurrent: rankingId === current }}>{children}</Context>
        );
      }}
    </Answer>
  );
}

function NoRanking() {
  return (
    <Empty title="There is no ranking yet" isPage>
      Upload members and shipments under <RoomLink to="/intakes">Intakes</RoomLink>. A ranking is made once
      they are scored; this page shows it when you load it again.
    </Empty>
  );
}

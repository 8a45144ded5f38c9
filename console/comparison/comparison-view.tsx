import { useSearchParams } from "wouter";
import { useRanking, useRankingInView } from "../shell/ranking-in-view.tsx";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { Empty } from "../states/empty.tsx";
import { comparedRankings } from "./compared-rankings.ts";
import { Comparison } from "./comparison.tsx";
import { RankingChoice } from "./ranking-choice.tsx";
import "./comparison.css";

/** Two rankings beside each other: who entered, left and moved, and why. Both are in the address: `?ranking=` and `?with=`. */
export default function ComparisonView() {
  useTitle("Compare rankings");
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Compare rankings</h1>
          <p className="soft">
            Who entered, left and moved from one ranking to another, and which factors made it so.
          </p>
        </div>
      </div>
      <Answer what="the ranking in view" of={useRanking()}>
        {({ before }) => <Compared before={before} />}
      </Answer>
    </div>
  );
}

/** The choice of both rankings, and what they come to; `before` is the one that the ranking in view follows. */
function Compared({ before }: { readonly before: string | null }) {
  const { rankingId, rankings } = useRankingInView();
  const [search, setSearch] = useSearchParams();
  const compared = comparedRankings(rankingId, search.get("with"), before);
  const choose = (name: "ranking" | "with", value: string) =>
    setSearch((address) => {
      const after = new URLSearchParams(address);
      after.set(name, value);
      return after;
    });
  return (
    <>
      <div className="compare-choices panel">
        <RankingChoice
          label="Earlier"
          rankings={rankings}
          value={compared?.earlier ?? ""}
          without={rankingId}
          onChoose={(value) => choose("with", value)}
        />
        <span className="compare-arrow" aria-hidden="true">
          →
        </span>
        <RankingChoice
          label="Later (the one in view)"
          rankings={rankings}
          value={rankingId}
          onChoose={(value) => choose("ranking", value)}
        />
      </div>
      {compared === undefined ? (
        <Empty title="There is no ranking before the one in view">
          {rankings.length > 1
            ? "Choose above which one to compare it with."
            : "A ranking is made after every upload; from the second one on they can be compared."}
        </Empty>
      ) : (
        <Comparison key={`${compared.earlier} ${compared.later}`} {...compared} />
      )}
    </>
  );
}

import { useId } from "react";
import { useSearchParams } from "wouter";
import type { RankingEntry } from "../../functions/candidates-api/schemas/ranking.ts";
import { count } from "../format/counts.ts";
import { day, moment } from "../format/dates.ts";
import { useRankings } from "./ranking-in-view.tsx";

/** Which ranking the console looks at. The current one needs no word in the address. */
export function RankingPicker() {
  const id = useId();
  const { data } = useRankings();
  const [search, setSearch] = useSearchParams();
  if (data === undefined || data.rankings.length === 0) return null;
  const { rankings, current } = data;
  const chosen = search.get("ranking") ?? current ?? "";
  const choose = (rankingId: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (rankingId === current) after.delete("ranking");
      else after.set("ranking", rankingId);
      return after;
    });
  return (
    <div className="picker">
      <label className="unseen" htmlFor={id}>
        Ranking in view
      </label>
      <select id={id} className="picker-list" value={chosen} onChange={({ target }) => choose(target.value)}>
        {rankings.map((ranking) => (
          <option key={ranking.rankingId} value={ranking.rankingId}>
            {rankingName(ranking, rankings)}
          </option>
        ))}
        {rankings.every(({ rankingId }) => rankingId !== chosen) && <option value={chosen}>{chosen}</option>}
      </select>
    </div>
  );
}

/** Its day, and what tells it from others of that day: short enough to be read in the head. */
function rankingName({ asOf, candidates, requestedAt }: RankingEntry, all: readonly RankingEntry[]): string {
  const isAlone = all.filter((other) => other.asOf === asOf).length === 1;
  return `As of ${day(asOf)} · ${isAlone ? `${count(candidates)} members` : `made ${moment(requestedAt)}`}`;
}

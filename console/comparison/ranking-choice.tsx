import type { RankingEntry } from "../../functions/candidates-api/schemas/ranking.ts";
import { Select } from "../controls/select.tsx";
import { day, moment } from "../format/dates.ts";

interface RankingChoiceProps {
  readonly label: string;
  readonly rankings: readonly RankingEntry[];
  /** Empty while none is chosen. */
  readonly value: string;
  /** The other one of the two. */
  readonly without?: string;
  readonly onChoose: (rankingId: string) => void;
}

/** A ranking by its date and when it was made. */
export function RankingChoice({ label, rankings, value, without, onChoose }: RankingChoiceProps) {
  const choices = rankings
    .filter(({ rankingId }) => rankingId !== without)
    .map(({ rankingId, asOf, requestedAt }) => ({
      value: rankingId,
      label: `As of ${day(asOf)} · made ${moment(requestedAt)}`,
    }));
  const isListed = choices.some((choice) => choice.value === value);
  const unlisted = { value, label: value === "" ? "Choose a ranking" : value };
  return (
    <Select
      label={label}
      value={value}
      choices={isListed ? choices : [unlisted, ...choices]}
      onChoose={onChoose}
    />
  );
}

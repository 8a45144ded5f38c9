import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { Mark } from "../controls/mark.tsx";
import { bytes, counted } from "../format/counts.ts";
import { moment } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { sentence } from "../wording/sentence.ts";
import { IntakeCounts } from "./intake-counts.tsx";
import { IntakeProgress } from "./intake-progress.tsx";
import { fileNameOf, stateWords, wayOut } from "./intake-words.ts";

/** An intake in the list. */
export function IntakeItem({ intake }: { readonly intake: Intake }) {
  const { intakeId, key, kind, bytes: size, receivedAt, state, failure, rejected, rankingId } = intake;
  const { name, tone, meaning } = stateWords(intake);
  return (
    <li className="intakes-item" data-state={state}>
      <div className="intakes-what">
        <RoomLink to={`/intakes/${encodeURIComponent(intakeId)}`} className="intakes-name">
          {fileNameOf(key)}
        </RoomLink>
        <span className="faint small">
          {kind} · {bytes(size)} · {moment(receivedAt)}
        </span>
      </div>
      <div className="intakes-how">
        <span title={meaning}>
          <Mark tone={tone}>{name}</Mark>
        </span>
        <IntakeProgress intake={intake} />
        <IntakeCounts intake={intake} />
      </div>
      <div className="intakes-next">
        {rejected > 0 && (
          <RoomLink to={`/intakes/${encodeURIComponent(intakeId)}`}>{counted(rejected, "reject")}</RoomLink>
        )}
        {rankingId !== "" && (
          <RoomLink to="/" query={{ ranking: rankingId }}>
            Its ranking
          </RoomLink>
        )}
      </div>
      {failure !== null && (
        <p className="intakes-failure">
          {sentence(failure.reason)} {wayOut(failure.code)}
        </p>
      )}
    </li>
  );
}

import { useParams } from "wouter";
import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { Mark } from "../controls/mark.tsx";
import { bytes } from "../format/counts.ts";
import { moment } from "../format/dates.ts";
import { RoomLink } from "../shell/room-link.tsx";
import { useTitle } from "../shell/use-title.ts";
import { Answer } from "../states/answer.tsx";
import { sentence } from "../wording/sentence.ts";
import { IntakeCounts } from "./intake-counts.tsx";
import { IntakeProgress } from "./intake-progress.tsx";
import { fileNameOf, stateWords, wayOut } from "./intake-words.ts";
import { Rejects } from "./rejects.tsx";
import { useIntake } from "./use-intake.ts";
import "./intakes.css";

/** An intake: how far it is, what it held, and every record that was not taken. */
export default function IntakeView() {
  const { intakeId = "" } = useParams();
  const read = useIntake(intakeId);
  useTitle(read.data === undefined ? "Intake" : fileNameOf(read.data.key));
  return (
    <div className="page">
      <p>
        <RoomLink to="/intakes">All intakes</RoomLink>
      </p>
      <Answer what="the intake" of={read}>
        {(intake) => <Shown intake={intake} />}
      </Answer>
    </div>
  );
}

function Shown({ intake }: { readonly intake: Intake }) {
  const { name, tone, meaning } = stateWords(intake);
  return (
    <>
      <div className="page-head">
        <h1>{fileNameOf(intake.key)}</h1>
        {intake.rankingId !== "" && (
          <RoomLink to="/" query={{ ranking: intake.rankingId }} className="button">
            Look at its ranking
          </RoomLink>
        )}
      </div>
      <section className="panel stack">
        <div className="row">
          <Mark tone={tone}>{name}</Mark>
          <span className="soft">{meaning}</span>
        </div>
        {intake.failure !== null && (
          <p className="intakes-failure">
            <code>{intake.failure.code}</code> {sentence(intake.failure.reason)} {wayOut(intake.failure.code)}
          </p>
        )}
        <IntakeProgress intake={intake} />
        <IntakeCounts intake={intake} />
        <dl className="facts">
          <Fact name="Kind">{intake.kind}</Fact>
          <Fact name="Size">{bytes(intake.bytes)}</Fact>
          <Fact name="Uploaded">{moment(intake.uploadedAt)}</Fact>
          <Fact name="Received">{moment(intake.receivedAt)}</Fact>
          <Fact name="Mapping">{intake.mapping || "none"}</Fact>
          <Fact name="Registry">
            <code>{intake.registry}</code>
          </Fact>
          <Fact name="Intake">
            <code>{intake.intakeId}</code>
          </Fact>
        </dl>
      </section>
      {(intake.rejected > 0 || intake.state === "chunked") && <Rejects intake={intake} />}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

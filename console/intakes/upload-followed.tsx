import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { pathOf } from "../api/address.ts";
import { Mark } from "../controls/mark.tsx";
import { useAnnounce } from "../shell/announcer.tsx";
import { RoomLink } from "../shell/room-link.tsx";
import { earlierIntakeOf, intakeOfUpload } from "./intake-of-upload.ts";
import { IntakeProgress } from "./intake-progress.tsx";
import { stateWords } from "./intake-words.ts";
import type { Upload } from "./upload-queue.ts";

interface UploadFollowedProps {
  readonly upload: Upload;
  readonly intakes: readonly Intake[];
}

/** What has become of a sent file: its intake until a ranking counts it, and then the way there. */
export function UploadFollowed({ upload, intakes }: UploadFollowedProps) {
  const intake = intakeOfUpload(upload, intakes);
  const earlier = earlierIntakeOf(upload, intakes);
  useArrival(upload, intake);
  if (intake === undefined) {
    return (
      <>
        <Mark tone="note">Sent; being noticed</Mark>
        {earlier !== undefined && (
          <span className="faint small">
            A file of this name and size{" "}
            <RoomLink to={`/intakes/${encodeURIComponent(earlier.intakeId)}`}>came in before</RoomLink>; the
            very same one makes no new intake.
          </span>
        )}
      </>
    );
  }
  const { name, tone } = stateWords(intake);
  return (
    <>
      <Mark tone={tone}>{name}</Mark>
      <IntakeProgress intake={intake} />
      {intake.rankingId === "" ? (
        <RoomLink to={`/intakes/${encodeURIComponent(intake.intakeId)}`}>The intake</RoomLink>
      ) : (
        <RoomLink to="/" query={{ ranking: intake.rankingId }}>
          Look at the new ranking
        </RoomLink>
      )}
    </>
  );
}

/** Says it once, when the intake that is followed arrives or fails. */
function useArrival({ file }: Upload, intake: Intake | undefined): void {
  const announce = useAnnounce();
  const queries = useQueryClient();
  const state = intake?.state;
  const isTakenIn = state === "scored" && intake?.kind !== "shipments";
  const said = useRef(state);
  useEffect(() => {
    if (said.current === state) return;
    said.current = state;
    if (state === "ranked") {
      announce(`${file.name} is in a new ranking.`);
      // Whoever looks at the list of rankings sees it at once.
      void queries.invalidateQueries({ queryKey: [pathOf("rankings")] });
    }
    if (isTakenIn) announce(`${file.name} is taken in.`);
    if (state === "failed") announce(`${file.name} could not be read.`, "bad");
  }, [announce, queries, file, state, isTakenIn]);
}

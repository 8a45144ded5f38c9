import { useState } from "react";
import type { Intakes } from "../../functions/candidates-api/schemas/intake.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { intakeOfUpload } from "./intake-of-upload.ts";
import { isOnItsWay } from "./intake-words.ts";
import type { Upload } from "./upload-queue.ts";

const LISTED = 50;
/** Between two readings while something is on its way, milliseconds. */
export const LOOK_AGAIN = 1500;

/** The intakes that came in last; asked for again and again while one of them, or a file just sent, is on its way. */
export function useIntakes(uploads: readonly Upload[]) {
  const [isMoving, setMoving] = useState(false);
  const read = useRead<Intakes>(pathOf("intakes"), { limit: LISTED }, isMoving ? { every: LOOK_AGAIN } : {});
  const intakes = read.data?.intakes ?? [];
  const moves =
    intakes.some(isOnItsWay) ||
    uploads.some((upload) => upload.state === "sent" && intakeOfUpload(upload, intakes) === undefined);
  if (moves !== isMoving) setMoving(moves);
  return read;
}

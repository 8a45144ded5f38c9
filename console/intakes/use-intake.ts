import { useState } from "react";
import type { Intake } from "../../functions/candidates-api/schemas/intake.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";
import { isOnItsWay } from "./intake-words.ts";
import { LOOK_AGAIN } from "./use-intakes.ts";

/** An intake; asked for again and again while it is on its way. */
export function useIntake(intakeId: string) {
  const [isMoving, setMoving] = useState(false);
  const read = useRead<Intake>(pathOf("intakes", intakeId), {}, isMoving ? { every: LOOK_AGAIN } : {});
  const moves = read.data !== undefined && isOnItsWay(read.data);
  if (moves !== isMoving) setMoving(moves);
  return read;
}

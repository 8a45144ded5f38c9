import type { EntityType } from "../../../core/records/fields/programme-codes.ts";
import type { Draws } from "../draws.ts";
import type { SampleMember } from "../members/members.ts";
import type { Border, Mode } from "./route.ts";

/** Share of carriers and brokers that are members. */
const MEMBER_SHARE = 0.85;
/** Share of supply lines whose importer files its own entries. */
const SELF_FILED = 0.08;
const OUTSIDE_CARRIERS = 60;
const OUTSIDE_BROKERS = 12;

export interface Carrier {
  readonly id: string;
  readonly isFast: boolean;
}

interface Filer {
  readonly brokerCell: string;
  readonly filer: number;
}

/** The carriers and brokers that importers work with: members, and some from outside the programme. */
export class Partners {
  readonly #byType: ReadonlyMap<EntityType, readonly SampleMember[]>;
  readonly #brokers: readonly SampleMember[];

  constructor(members: readonly SampleMember[]) {
    this.#byType = Map.groupBy(members, ({ record }) => record.entityType);
    this.#brokers = this.#byType.get("BRK") ?? [];
  }

  /** Filers are numbered: those who file for themselves, then outside brokers, then members. */
  get filers(): number {
    return 1 + OUTSIDE_BROKERS + this.#brokers.length;
  }

  filer(draws: Draws): Filer {
    if (draws.chance(SELF_FILED)) return { brokerCell: "", filer: 0 };
    const at = draws.below(this.#brokers.length);
    const broker = this.#brokers[at];
    if (broker !== undefined && draws.chance(MEMBER_SHARE)) {
      return { brokerCell: broker.record.memberId, filer: 1 + OUTSIDE_BROKERS + at };
    }
    const outside = draws.between(1, OUTSIDE_BROKERS);
    return { brokerCell: `XB${String(outside).padStart(3, "0")}`, filer: outside };
  }

  carriers(draws: Draws, mode: Mode, border: Border): Carrier[] {
    const members = this.#byType.get(carrierType(mode, border)) ?? [];
    return Array.from({ length: draws.between(1, 3) }, () => {
      if (members.length === 0 || !draws.chance(MEMBER_SHARE)) return outsideCarrier(draws);
      const { record } = draws.pick(members);
      return { id: record.memberId, isFast: record.fastParticipant === true };
    });
  }
}

function carrierType(mode: Mode, border: Border): EntityType {
  if (mode === "sea") return "SEA";
  if (mode === "air") return "AIR";
  if (mode === "rail") return "RAI";
  return border === "mexico" ? "HCM" : "HCC";
}

/** A carrier's code with a digit in it, as no alpha code of a real carrier has. */
function outsideCarrier(draws: Draws): Carrier {
  return { id: `XC${String(draws.below(OUTSIDE_CARRIERS)).padStart(2, "0")}`, isFast: false };
}

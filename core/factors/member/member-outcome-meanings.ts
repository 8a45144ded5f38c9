import type { OutcomeMeanings } from "../outcome-meanings.ts";
import type { MemberFactorId } from "./member-factor.ts";

const RATES = {
  ownRate: "the member's entries, shrunk towards its type",
  baseRate: "no entries: the rate of its type stands for it",
} as const;

const ENTRIES = { entries: "the member has entries", noEntries: "it has none" } as const;

const OUTSIDE_OVERSIGHT = {
  notCertified: "applied, removed or withdrawn: nothing to validate",
  notValidatable: "cannot be visited for no fault of its own",
} as const;

const MEMBERSHIP_UNKNOWN = { membershipUnknown: "known by its shipments only" } as const;

const DATES_UNKNOWN = {
  ...MEMBERSHIP_UNKNOWN,
  datesUnknown: "no date of certification or validation",
} as const;

const NEVER_VALIDATED = { neverValidated: "no validation that could have found anything" } as const;

const NOT_ON_FILE = { validationNotOnFile: "validated, and the record of it is not on file" } as const;

/** How each factor of a member can end, and what that means. */
export const MEMBER_OUTCOME_MEANINGS: Readonly<Record<MemberFactorId, OutcomeMeanings>> = {
  region: {
    scored: { origins: "value-weighted threat of the origins" },
    missing: { noKnownOrigin: "no value from an origin with a known threat" },
  },
  incidents: { scored: RATES },
  anomalies: { scored: RATES, missing: { noEntriesAtAll: "no member has entries, so there is no rate" } },
  deficiencies: {
    scored: { musts: "a Must among them", noMusts: "none, or Shoulds only" },
    notApplicable: NEVER_VALIDATED,
    missing: { ...NOT_ON_FILE, deficienciesNotListed: "failed or with actions, and no deficiency is listed" },
  },
  openActions: {
    scored: { noneOpen: "no action open", open: "by the months since the validation that asked for them" },
    notApplicable: NEVER_VALIDATED,
    missing: NOT_ON_FILE,
  },
  midErrors: { scored: RATES, missing: { noMidJudged: "no MID of any member could be judged" } },
  volume: { scored: ENTRIES },
  value: { scored: ENTRIES },
  fast: {
    scored: {
      participant: "takes part, by record or by its entries",
      notParticipant: "does not take part",
      noEntries: "no entries that could use a lane",
    },
    missing: { participationUnknown: "neither record nor entries tell" },
  },
  overdue: {
    scored: { withinLimit: "before the date", pastLimit: "past it" },
    notApplicable: OUTSIDE_OVERSIGHT,
    missing: DATES_UNKNOWN,
  },
  neverValidated: {
    scored: { validated: "validated", neverValidated: "certified and never validated" },
    notApplicable: OUTSIDE_OVERSIGHT,
    missing: { ...MEMBERSHIP_UNKNOWN, datesUnknown: "neither dates nor status tell" },
  },
  sector: { scored: { "<entity type>": "its type" }, missing: MEMBERSHIP_UNKNOWN },
};

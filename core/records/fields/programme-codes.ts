/**
 * The 13 entity groups. The deck of 2021 names their number; the list follows CBP's eligibility pages and the titles of the
 * minimum security criteria, highway carriers split by border.
 */
export const ENTITY_TYPES = {
  IMP: ["importer", "u.s. importer", "us importer"],
  EXP: ["exporter", "u.s. exporter", "us exporter"],
  HCC: ["us/canada highway carrier", "highway carrier canada"],
  HCM: ["us/mexico highway carrier", "highway carrier mexico", "highway carrier"],
  MLH: ["mexican long-haul highway carrier", "mexican long haul"],
  RAI: ["rail carrier", "rail"],
  SEA: ["sea carrier"],
  AIR: ["air carrier"],
  MPT: ["marine port authority and terminal operator", "marine terminal", "port"],
  CON: ["consolidator", "nvocc"],
  BRK: ["customs broker", "licensed customs broker", "broker"],
  FMX: ["foreign manufacturer", "manufacturer"],
  "3PL": ["third-party logistics provider", "third party logistics provider"],
} as const;

export type EntityType = keyof typeof ENTITY_TYPES;

/** Steps of a membership. Only `certified`, `validated` and `exceeding` entitle to benefits (6 USC 964 to 967). */
export const STATUSES = {
  applied: ["applicant", "pending"],
  certified: ["tier 1"],
  validated: ["tier 2", "certified-validated", "certified validated"],
  exceeding: ["tier 3", "certified-exceeding", "certified exceeding"],
  suspended: [],
  removed: ["revoked", "expelled"],
  withdrawn: [],
} as const;

export type Status = keyof typeof STATUSES;

export const TIERS = { "1": ["tier 1"], "2": ["tier 2"], "3": ["tier 3"] } as const;

/** The 12 categories of the minimum security criteria, effective January 2020. */
export const MSC_CATEGORIES = {
  "1": ["security vision & responsibility", "security vision and responsibility"],
  "2": ["risk assessment"],
  "3": ["business partners", "business partner security"],
  "4": ["cybersecurity"],
  "5": ["conveyance and instruments of international traffic security", "conveyance security"],
  "6": ["seal security"],
  "7": ["procedural security"],
  "8": ["agricultural security"],
  "9": ["physical security"],
  "10": ["physical access controls"],
  "11": ["personnel security"],
  "12": ["education, training and awareness"],
} as const;

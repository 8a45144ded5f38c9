import { code, date, type FieldTable, flag, identifier, type RecordOf } from "../field.ts";
import { MSC_CATEGORIES } from "./programme-codes.ts";

/** A security incident or anomaly tied to a member. */
export const incidentFields = {
  incidentId: identifier(40, {
    required: true,
    aliases: ["incident"],
    doc: "Unique id of the incident.",
    example: "I000012",
  }),
  memberId: identifier(35, {
    required: true,
    aliases: ["member", "account"],
    doc: "Member concerned.",
    example: "M00017",
  }),
  occurredOn: date({
    required: true,
    aliases: ["date", "incident date"],
    doc: "Day of the incident.",
    example: "2025-11-03",
  }),
  kind: code(
    {
      contraband: ["drugs", "narcotics"],
      humanSmuggling: ["human smuggling", "stowaway"],
      terrorism: [],
      organisedCrime: ["organised crime", "organized crime"],
      theft: ["pilferage"],
      tampering: ["seal tampering", "tamper"],
      cyber: ["cyber incident"],
      agricultural: ["pest"],
      other: [],
    },
    {
      required: true,
      aliases: ["incident kind", "category"],
      doc: "What happened; the first four are the threats of the Five Step guide.",
      source: "CTPAT Five Step Risk Assessment",
      example: "contraband",
    },
  ),
  severity: code(
    { "1": ["low"], "2": ["medium"], "3": ["high"] },
    { required: true, doc: "1 low, 2 medium, 3 high.", example: "2" },
  ),
  selfReported: flag({
    required: false,
    aliases: ["self reported"],
    doc: "Whether the member reported it before customs found it; it then weighs less.",
    example: "yes",
  }),
  place: code(
    {
      manufacturing: ["manufacturing facility", "factory"],
      warehouse: ["consolidation", "storage"],
      transit: ["in transit", "road"],
      port: ["terminal", "border"],
      destination: [],
      unknown: [],
    },
    {
      required: false,
      aliases: ["place in chain"],
      doc: "Where in the supply chain.",
      source: "CTPAT State of the Program deck",
      example: "manufacturing",
    },
  ),
  mscCategory: code(MSC_CATEGORIES, {
    required: false,
    aliases: ["msc", "msc category"],
    doc: "Category of the minimum security criteria that failed.",
    example: "3",
  }),
} satisfies FieldTable;

export type Incident = RecordOf<typeof incidentFields>;

import * as z from "zod";
import { list } from "./list.ts";
import { instant } from "./moments.ts";

/** What is written to the audit log. */
export const AUDITED = ["dossier", "shipments", "shipment", "decision", "decisionRefused"] as const;

/** Who saw or decided what. */
export const auditEntrySchema = z
  .object({
    at: instant,
    userId: z.string(),
    roles: list(z.string()),
    what: z.enum(AUDITED),
    memberId: z.string(),
    /** More of it, as ids and codes: the ranking, the entry, the decision. */
    detail: z.string(),
  })
  .meta({ id: "AuditEntry" });

export type AuditEntry = z.output<typeof auditEntrySchema>;

/** Newest first. */
export const auditPageSchema = z
  .object({ entries: list(auditEntrySchema), next: z.string().nullable() })
  .meta({ id: "AuditPage" });

export type AuditPage = z.output<typeof auditPageSchema>;

import type { AuditEntry } from "../../functions/candidates-api/schemas/audit.ts";

/** What is written to the audit log, in words. */
export const AUDIT_WORDS: Readonly<Record<AuditEntry["what"], string>> = {
  dossier: "Read the dossier",
  shipments: "Read the shipments",
  shipment: "Read a shipment",
  decision: "Decided",
  decisionRefused: "Decision refused",
};

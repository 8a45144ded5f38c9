import type { ApiWork } from "./api-work.ts";
import type { Caller } from "./caller.ts";
import type { AuditEntry } from "./schemas/audit.ts";

/** What is logged: by whom and when is added. */
export type Audited = Pick<AuditEntry, "what" | "memberId" | "detail">;

/** What of a request is needed to log it. */
export interface AuditedRequest {
  readonly caller: Caller;
  readonly requestId: string;
}

/** Writes to the audit log. Throws where that does not work: what cannot be logged is not answered. */
export function audit(
  { caller, requestId }: AuditedRequest,
  { what, memberId, detail }: Audited,
  { ports, outside }: Pick<ApiWork, "ports" | "outside">,
): Promise<void> {
  return ports.audit.add({
    // A request that is refused has two entries, which may be of one time.
    id: `${requestId}-${what}`,
    at: outside.now().toISOString(),
    userId: caller.userId,
    roles: caller.roles,
    what,
    memberId,
    detail,
  });
}

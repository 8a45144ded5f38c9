/** The groups of users. */
export const ROLES = ["analyst", "supervisor", "auditor"] as const;

export type Role = (typeof ROLES)[number];

/** What a user may do; every route asks for one of them. */
export const PERMISSIONS = ["read", "decide", "waive", "plan", "upload", "readAudit"] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Who may do what. Of a user in several groups: all that any of them may. */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  analyst: ["read", "decide", "plan", "upload"],
  supervisor: ["read", "decide", "waive", "plan", "upload", "readAudit"],
  auditor: ["read", "readAudit"],
};

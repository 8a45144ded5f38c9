import * as z from "zod";
import { ApiProblem } from "./api-problem.ts";
import {
  PERMISSIONS,
  PERMISSIONS_OF_ROLE,
  type Permission,
  ROLES,
  type Role,
} from "./schemas/permissions.ts";

/** Who asks. */
export interface Caller {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
}

/** The claims of a token that are looked at. */
const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  /** A list as the HTTP API writes one: `[analyst supervisor]`. */
  "cognito:groups": z.string().default(""),
});

/** Names of groups hold no blanks but may hold any other sign: `ex/analyst` is one group, and not that of analysts. */
const BETWEEN_GROUPS = /[\s,[\]]+/;

/** Who the claims of a checked token name. Throws ApiProblem where there are none, or no known group among them. */
export function callerOf(claims: unknown): Caller {
  const reading = claimsSchema.safeParse(claims);
  if (!reading.success)
    throw new ApiProblem("unauthenticated", "sign in, and send the token that you get with every request");
  const groups = reading.data["cognito:groups"].split(BETWEEN_GROUPS);
  const roles = ROLES.filter((role) => groups.includes(role));
  if (roles.length === 0)
    throw new ApiProblem("forbidden", `you are in no group of users; ask for one of ${ROLES.join(", ")}`, {
      permission: "read",
    });
  const permissions = PERMISSIONS.filter((permission) =>
    roles.some((role) => PERMISSIONS_OF_ROLE[role].includes(permission)),
  );
  return { userId: reading.data.sub, roles, permissions };
}

/** Throws an ApiProblem that names the permission where the caller does not have it. */
export function demand(permission: Permission, { permissions }: Caller): void {
  if (permissions.includes(permission)) return;
  const roles = ROLES.filter((role) => PERMISSIONS_OF_ROLE[role].includes(permission));
  throw new ApiProblem(
    "forbidden",
    `this needs the permission ${permission}, which ${roles.map((role) => `${role}s`).join(" and ")} have`,
    {
      permission,
    },
  );
}

import * as z from "zod";
import { list } from "./list.ts";
import { PERMISSIONS, ROLES } from "./permissions.ts";

const roleSchema = z.enum(ROLES).meta({ id: "Role" });

const permissionSchema = z.enum(PERMISSIONS).meta({ id: "Permission" });

/** Who asks, and what they may do. */
export const meSchema = z
  .object({
    userId: z.string(),
    roles: list(roleSchema),
    permissions: list(permissionSchema),
  })
  .meta({ id: "Me" });

export type Me = z.output<typeof meSchema>;

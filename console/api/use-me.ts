import type { Me } from "../../functions/candidates-api/schemas/me.ts";
import { pathOf } from "./address.ts";
import { useRead } from "./use-read.ts";

/** The user as the API knows it; undefined until it has answered. */
export function useMe(): Me | undefined {
  return useRead<Me>(pathOf("me")).data;
}

/** Whether the user may: what is not allowed is not offered. The API decides again. */
export function useMay(permission: Me["permissions"][number]): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}

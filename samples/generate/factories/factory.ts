import { type BuiltMid, buildMid } from "../../../core/mid/build.ts";
import type { Manufacturer } from "../../../core/mid/manufacturer.ts";
import { STANDARD_MID_RULES } from "../../../core/mid/rules.ts";
import type { Draws } from "../draws.ts";
import { companyName } from "../names/company-name.ts";
import { addressIn } from "../places/address.ts";
import type { Origin } from "../places/origins.ts";

/** An invented manufacturer with the MIDs that its name and address build. */
export interface Factory {
  readonly manufacturer: Manufacturer;
  readonly origin: Origin;
  readonly built: BuiltMid;
}

/** An invented factory; `at` is its place in the list, from 0. */
export function factoryIn(draws: Draws, origin: Origin, at: number): Factory {
  const manufacturer = { name: companyName(draws, origin, at), ...addressIn(draws, origin) };
  return { manufacturer, origin, built: builtMid(manufacturer) };
}

function builtMid(manufacturer: Manufacturer): BuiltMid {
  const build = buildMid(manufacturer, STANDARD_MID_RULES);
  if (build.ok) return build.built;
  throw new Error(`The tables of names and places give a factory without a MID: ${manufacturer.name}`, {
    cause: build.error,
  });
}

import type { Manufacturer } from "../../core/mid/manufacturer.ts";
import { streamOf } from "../../samples/generate/draws.ts";
import { factoriesFor } from "../../samples/generate/factories/factories.ts";
import { declaredMid, declaredMidsOf } from "../../samples/generate/shipments/declared-mids.ts";

/** A manufacturer and the MID that a shipment declares for it. */
export interface DeclaredManufacturer {
  readonly manufacturer: Manufacturer;
  readonly declared: string;
}

const SEED = 1;
/** The generator makes a factory for so many members. */
const MEMBERS_A_FACTORY = 3;

/** So many invented manufacturers, no two alike: 8 in 100 with a wrong MID, 4 with an accepted variant where there is one. */
export function declaredManufacturers(count: number): DeclaredManufacturer[] {
  const draws = streamOf(SEED, 0);
  const factories = factoriesFor(draws, count * MEMBERS_A_FACTORY, []);
  const declared = declaredMidsOf(draws, factories);
  return factories.map(({ manufacturer }, at) => {
    const mids = declared[at];
    return { manufacturer, declared: mids === undefined ? "" : declaredMid(draws, mids).mid };
  });
}

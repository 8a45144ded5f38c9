import type { FactorInfo, Factors } from "../../functions/candidates-api/schemas/factor-info.ts";
import { pathOf } from "../api/address.ts";
import { useRead } from "../api/use-read.ts";

/** What is known of factors, by their code; empty until the API has answered. */
export interface FactorBook {
  readonly member: ReadonlyMap<string, FactorInfo>;
  readonly shipment: ReadonlyMap<string, FactorInfo>;
}

const EMPTY: FactorBook = { member: new Map(), shipment: new Map() };

/** The wording of factors. It changes with a release only. */
export function useFactors(): FactorBook {
  const { data } = useRead<Factors>(pathOf("factors"), {}, { lasting: true });
  return data === undefined ? EMPTY : { member: byCode(data.member), shipment: byCode(data.shipment) };
}

function byCode(infos: readonly FactorInfo[]): ReadonlyMap<string, FactorInfo> {
  return new Map(infos.map((info) => [info.factor, info]));
}

import { dayOf, dayToText } from "../../../core/records/calendar-date.ts";
import type { Operator } from "../../../core/records/fields/operator.ts";
import type { Draws } from "../draws.ts";
import type { Factory } from "../factories/factory.ts";
import { AS_OF, FIRST_ENTRY } from "../period.ts";
import { weightedKeys } from "../weighted.ts";
import { type Authorisation, authorisationIn } from "./partner-programmes.ts";

/** Share of a partner's factories that are authorised. */
const AUTHORISED = 0.38;
/** One authorised factory in so many shares its MID with a second operator. */
const COLLISION_EVERY = 25;

const STATES = weightedKeys({ active: 90, expired: 4, suspended: 4, revoked: 2 });

/** Foreign operators: a part of the factories of each partner, with the MIDs that their addresses build. */
export function operatorsOf(draws: Draws, factories: readonly Factory[]): Operator[] {
  const operators: Operator[] = [];
  for (const factory of factories) {
    const authorisation = authorisationIn(draws, factory.origin.country);
    if (authorisation === undefined || !draws.chance(AUTHORISED)) continue;
    const operator = operatorOf(draws, factory, authorisation, operators.length);
    operators.push(operator);
    if (operators.length % COLLISION_EVERY === 2) operators.push(neighbourOf(operator, operators.length));
  }
  return operators;
}

function operatorOf(draws: Draws, factory: Factory, authorisation: Authorisation, at: number): Operator {
  const { name, street, city, province, postalCode, country } = factory.manufacturer;
  const { programme, securityType } = authorisation;
  return {
    operatorId: operatorIdOf(country, securityType, at),
    programme,
    securityType,
    name,
    street,
    city,
    province,
    postalCode,
    country,
    manufacturerIdCodes: [factory.built.mid],
    ...validity(draws),
    gln: draws.chance(0.2) ? demonstrationGln(at) : undefined,
  };
}

function validity(draws: Draws): Pick<Operator, "status" | "statusOn" | "validFrom" | "validTo"> {
  const state = STATES.draw(draws);
  const validFrom = dayToText(draws.between(dayOf(2013, 1, 1), dayOf(2025, 3, 1)));
  const amidEntries = dayToText(draws.between(FIRST_ENTRY, AS_OF - 1));
  if (state === "active") return { status: "active", validFrom };
  if (state === "expired") return { status: "active", validFrom, validTo: amidEntries };
  return { status: state, statusOn: amidEntries, validFrom };
}

/** Another operator on the same premises: its name and address build the same MID. */
function neighbourOf(operator: Operator, at: number): Operator {
  const operatorId = operatorIdOf(operator.country, operator.securityType ?? "", at);
  return { ...operator, operatorId, name: `${operator.name} Export Division`, gln: undefined };
}

function operatorIdOf(country: string, securityType: string, at: number): string {
  return `${country}${securityType.replace("-", "")}${String(100_001 + at)}`;
}

/** A location number of GS1's prefix 952, kept for examples, with its check digit. */
function demonstrationGln(at: number): string {
  const digits = `952${String(at).padStart(9, "0")}`;
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return digits + String((10 - (sum % 10)) % 10);
}

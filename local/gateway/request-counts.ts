import type { AwsRequest } from "./aws-request.ts";

/** How often an operation was asked for, and what DynamoDB says that it used up. */
export interface RequestCount {
  requests: number;
  /** Read units: half a unit for 4 KB read eventually consistent. */
  readUnits: number;
  /** Write units: one for each KB written to a table; dynalite leaves out what indexes take. */
  writeUnits: number;
}

/** Counts by service and operation, e.g. `counts.dynamodb.BatchWriteItem.requests`. */
export type RequestCountsByService = Readonly<
  Record<string, Readonly<Record<string, Readonly<RequestCount>>>>
>;

/** Counts what went through the gateway; what a stack costs on AWS is computed from it. */
export class RequestCounts {
  readonly #counts = new Map<string, Map<string, RequestCount>>();

  add({ service, operation }: Pick<AwsRequest, "service" | "operation">, units = NO_UNITS): void {
    const operations = this.#counts.get(service) ?? new Map<string, RequestCount>();
    this.#counts.set(service, operations);
    const count = operations.get(operation) ?? { requests: 0, readUnits: 0, writeUnits: 0 };
    operations.set(operation, count);
    count.requests++;
    count.readUnits += units.readUnits;
    count.writeUnits += units.writeUnits;
  }

  /** The counts as they are now. */
  snapshot(): RequestCountsByService {
    return Object.fromEntries(
      Array.from(this.#counts, ([service, operations]) => [
        service,
        Object.fromEntries(Array.from(operations, ([operation, count]) => [operation, { ...count }])),
      ]),
    );
  }
}

const NO_UNITS = { readUnits: 0, writeUnits: 0 };

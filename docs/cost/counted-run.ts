import * as z from "zod";

const count = z.number().min(0);

/** What one kind of work asked of the services, counted in a real run of the local stack. */
const countedWorkSchema = z.object({
  /** Shipment records that went in. */
  shipments: z.int().min(1),
  /** By service, then by operation. */
  requests: z.record(
    z.string(),
    z.record(z.string(), z.object({ requests: count, readUnits: count, writeUnits: count })),
  ),
  /** Put on the bus. */
  events: count,
  /** By function; milliseconds are those of this machine, all functions, emulators and clients sharing two cores. */
  functions: z.record(
    z.string(),
    z.object({ invocations: count, milliseconds: count, memoryMegabytes: count }),
  ),
});

/** A counted run, as `docs/cost/count-requests.ts` writes it. */
export const countedRunSchema = z.object({
  /** `YYYY-MM-DD`. */
  on: z.string(),
  members: z.int(),
  batch: countedWorkSchema,
  realTime: countedWorkSchema,
});

export type CountedWork = z.output<typeof countedWorkSchema>;
export type CountedRun = z.output<typeof countedRunSchema>;

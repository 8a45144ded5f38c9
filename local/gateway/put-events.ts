import { randomUUID } from "node:crypto";
import * as z from "zod";

/** An event that was put on a bus. */
export interface BusEvent {
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

/** EventBridge takes ten at a time. */
const MOST_ENTRIES = 10;

const requestSchema = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.string().default(""),
        DetailType: z.string().default(""),
        Detail: z.string().default(""),
        EventBusName: z.string().default("default"),
      }),
    )
    .min(1)
    .max(MOST_ENTRIES),
});

/** An entry of an answer to PutEvents. */
type Entry = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

/** What PutEvents answers, and the events that it took. */
export interface PutEventsOutcome {
  readonly answer: { readonly FailedEntryCount: number; readonly Entries: readonly Entry[] };
  readonly events: readonly BusEvent[];
}

/** Takes a request of PutEvents; undefined where it is not one (the service answers ValidationException). */
export function putEvents(body: unknown): PutEventsOutcome | undefined {
  const reading = requestSchema.safeParse(body);
  if (!reading.success) return undefined;
  const events: BusEvent[] = [];
  const entries = reading.data.Entries.map(({ Source, DetailType, Detail, EventBusName }): Entry => {
    const detail = objectIn(Detail);
    if (Source === "" || DetailType === "")
      return { ErrorCode: "InvalidArgument", ErrorMessage: "Source and DetailType are required." };
    if (detail === undefined) return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
    events.push({ bus: EventBusName, source: Source, detailType: DetailType, detail });
    return { EventId: randomUUID() };
  });
  return { answer: { FailedEntryCount: entries.length - events.length, Entries: entries }, events };
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

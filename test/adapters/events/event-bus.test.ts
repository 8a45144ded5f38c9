import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from "@aws-sdk/client-eventbridge";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { EventBus } from "../../../adapters/events/event-bus.ts";

const bridge = mockClient(EventBridgeClient);
let sleeps: number[] = [];

beforeEach(() => {
  bridge.reset();
  sleeps = [];
});

function bus(): EventBus {
  const sleep = async (milliseconds: number) => {
    sleeps.push(milliseconds);
  };
  return new EventBus(new EventBridgeClient({ region: "eu-west-1" }), "greenlane", {
    random: () => 0.5,
    sleep,
  });
}

const events = (count: number, text = "") =>
  Array.from({ length: count }, (_, at) => ({ type: "Tested", detail: { at, text } }));

/** Answers as the bus does when it refuses some details, `times` times each. */
function refusing(isRefused: (detail: string) => boolean, times: number): void {
  const refused = new Map<string, number>();
  bridge.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => {
    const answers = Entries.map(({ Detail = "" }) => {
      const time = refused.get(Detail) ?? 0;
      if (!isRefused(Detail) || time >= times) return { EventId: "e" };
      refused.set(Detail, time + 1);
      return { ErrorCode: "ThrottlingException", ErrorMessage: "slow down" };
    });
    return {
      FailedEntryCount: answers.filter(({ ErrorCode }) => ErrorCode !== undefined).length,
      Entries: answers,
    };
  });
}

const requests = () =>
  bridge
    .commandCalls(PutEventsCommand)
    .map(({ args: [{ input }] }) => input.Entries?.map(({ Detail }) => Detail));

const details = (...places: number[]) => places.map((at) => JSON.stringify({ at, text: "" }));

describe("an event bus", () => {
  test("gets events with their source, type and detail", async () => {
    refusing(() => false, 0);
    await bus().put(events(1));
    expect(bridge.commandCalls(PutEventsCommand)[0]?.args[0].input).toEqual({
      Entries: [
        {
          EventBusName: "greenlane",
          Source: "greenlane",
          DetailType: "Tested",
          Detail: '{"at":0,"text":""}',
        },
      ],
    });
  });

  test("gets ten events a request, fewer where they are large, and no request without any", async () => {
    refusing(() => false, 0);
    await bus().put([]);
    await bus().put(events(11));
    await bus().put(events(3, "x".repeat(100_000)));
    expect(requests().map((request) => request?.length)).toEqual([10, 1, 2, 1]);
  });

  test("gets again only the events that it refused", async () => {
    refusing((detail) => detail.includes('"at":2') || detail.includes('"at":5'), 2);
    await bus().put(events(7));
    expect(requests()).toEqual([details(0, 1, 2, 3, 4, 5, 6), details(2, 5), details(2, 5)]);
    expect(sleeps).toEqual([25, 50]);
  });

  test("that goes on refusing is told of, with the events that stay unsent", async () => {
    refusing((detail) => detail.includes('"at":2'), Number.POSITIVE_INFINITY);
    await expect(bus().put(events(3))).rejects.toMatchObject({
      name: "EventBusError",
      bus: "greenlane",
      unsent: [2],
      message: expect.stringContaining("1 of 3 events"),
    });
  });

  test("that cannot be reached leaves all of the request unsent", async () => {
    const cause = Object.assign(new Error("no answer"), { name: "TimeoutError" });
    bridge.on(PutEventsCommand).rejects(cause);
    await expect(bus().put(events(2))).rejects.toMatchObject({ unsent: [0, 1], cause });
  });
});

import { expect, test } from "vitest";
import { putEvents } from "../../../local/gateway/put-events.ts";

const entry = {
  Source: "greenlane",
  DetailType: "ShipmentForReview",
  Detail: '{"entryNumber":"1"}',
  EventBusName: "bus",
};

test("takes events as they were put", () => {
  expect(putEvents({ Entries: [entry] })).toEqual({
    answer: { FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] },
    events: [
      { bus: "bus", source: "greenlane", detailType: "ShipmentForReview", detail: { entryNumber: "1" } },
    ],
  });
});

test.for([
  [{ ...entry, Detail: "no JSON" }, "MalformedDetail"],
  [{ ...entry, Detail: "[1]" }, "MalformedDetail"],
  [{ ...entry, Source: "" }, "InvalidArgument"],
] as const)("refuses the entry %o with %s and takes the one beside it", ([bad, code]) => {
  const outcome = putEvents({ Entries: [bad, entry] });
  expect(outcome?.answer).toMatchObject({ FailedEntryCount: 1, Entries: [{ ErrorCode: code }, {}] });
  expect(outcome?.events).toHaveLength(1);
});

test.for([{}, { Entries: [] }, { Entries: Array.from({ length: 11 }, () => entry) }, undefined])(
  "%o is no request of PutEvents",
  (body) => {
    expect(putEvents(body)).toBeUndefined();
  },
);

import { expect, test } from "vitest";
import { eventKey, objectCreatedMessage, testMessage } from "../../../local/gateway/object-created.ts";

test.for([
  ["incoming/shipments/june.csv", "incoming/shipments/june.csv"],
  ["incoming/a b.csv", "incoming/a+b.csv"],
  ["incoming/a+b.csv", "incoming/a%2Bb.csv"],
  ["incoming/Zürich.csv", "incoming/Z%C3%BCrich.csv"],
  ["incoming/東京 (1).csv", "incoming/%E6%9D%B1%E4%BA%AC+%281%29.csv"],
  ["incoming/50%.csv", "incoming/50%25.csv"],
  ["a-b_c.d*e", "a-b_c.d*e"],
  ["it's~!", "it%27s%7E%21"],
] as const)("key %s is %s in an event", ([key, expected]) => {
  expect(eventKey(key)).toBe(expected);
  expect(decodeURIComponent(expected.replaceAll("+", " "))).toBe(key);
});

const at = new Date("2026-06-30T12:00:00.000Z");
const object = { bucket: "shed", key: "incoming/a b.csv", bytes: 12, etag: "0cc175b9", how: "Put", at };

test("tells of a new object as S3 does", () => {
  const message: unknown = JSON.parse(objectCreatedMessage(object, "rule"));
  expect(message).toEqual({
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: "us-east-1",
        eventTime: "2026-06-30T12:00:00.000Z",
        eventName: "ObjectCreated:Put",
        userIdentity: { principalId: "AWS:000000000000" },
        requestParameters: { sourceIPAddress: "127.0.0.1" },
        responseElements: {
          "x-amz-request-id": expect.stringMatching(/^[0-9A-F]{16}$/),
          "x-amz-id-2": expect.any(String),
        },
        s3: {
          s3SchemaVersion: "1.0",
          configurationId: "rule",
          bucket: { name: "shed", ownerIdentity: { principalId: "000000000000" }, arn: "arn:aws:s3:::shed" },
          object: {
            key: "incoming/a+b.csv",
            size: 12,
            eTag: "0cc175b9",
            sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
          },
        },
      },
    ],
  });
});

test("gives a later event of the same moment a greater sequencer", () => {
  const sequencerOf = () => /"sequencer":"(\w+)"/.exec(objectCreatedMessage(object, "rule"))?.[1] ?? "";
  const [first, second] = [sequencerOf(), sequencerOf()];
  expect(second > first).toBe(true);
});

test("tells of itself once as S3 does when notifications are set up", () => {
  expect(JSON.parse(testMessage("shed", at))).toEqual({
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: "2026-06-30T12:00:00.000Z",
    Bucket: "shed",
    RequestId: expect.any(String),
    HostId: expect.any(String),
  });
});

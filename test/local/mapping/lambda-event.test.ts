import { expect, test } from "vitest";
import { lambdaEvent } from "../../../local/mapping/lambda-event.ts";

const ARN = "arn:aws:sqs:us-east-1:000000000000:line";

test("a message is a record as Lambda gives it", () => {
  const attributes = {
    ApproximateReceiveCount: "1",
    SentTimestamp: "1782820800000",
    SenderId: "000000000000",
    ApproximateFirstReceiveTimestamp: "1782820800001",
  };
  const message = {
    MessageId: "m-1",
    ReceiptHandle: "r-1",
    Body: "hello",
    MD5OfBody: "5d41402abc4b2a76b9719d911017c592",
    MD5OfMessageAttributes: "md5",
    Attributes: attributes,
    MessageAttributes: {
      kind: { DataType: "String", StringValue: "test" },
      bytes: { DataType: "Binary", BinaryValue: new Uint8Array([1, 2]) },
    },
  };
  expect(lambdaEvent([{ id: "m-1", receipt: "r-1", message }], ARN)).toEqual({
    Records: [
      {
        messageId: "m-1",
        receiptHandle: "r-1",
        body: "hello",
        attributes,
        messageAttributes: {
          kind: { stringValue: "test", stringListValues: [], binaryListValues: [], dataType: "String" },
          bytes: { binaryValue: "AQI=", stringListValues: [], binaryListValues: [], dataType: "Binary" },
        },
        md5OfMessageAttributes: "md5",
        md5OfBody: "5d41402abc4b2a76b9719d911017c592",
        eventSource: "aws:sqs",
        eventSourceARN: ARN,
        awsRegion: "us-east-1",
      },
    ],
  });
});

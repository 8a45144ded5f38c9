import type { Message, MessageAttributeValue } from "@aws-sdk/client-sqs";
import { LOCAL_REGION } from "../local-account.ts";

/** A message as it was received; each has these. */
export interface ReceivedMessage {
  readonly id: string;
  readonly receipt: string;
  readonly message: Message;
}

/** The event that Lambda makes of messages (AWS Lambda Developer Guide, "Using Lambda with Amazon SQS"). */
export function lambdaEvent(messages: readonly ReceivedMessage[], queueArn: string) {
  return {
    Records: messages.map(({ id, receipt, message }) => ({
      messageId: id,
      receiptHandle: receipt,
      body: message.Body ?? "",
      attributes: { ...message.Attributes },
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [name, attributeOf(value)]),
      ),
      ...(message.MD5OfMessageAttributes !== undefined && {
        md5OfMessageAttributes: message.MD5OfMessageAttributes,
      }),
      md5OfBody: message.MD5OfBody ?? "",
      eventSource: "aws:sqs",
      eventSourceARN: queueArn,
      awsRegion: LOCAL_REGION,
    })),
  };
}

function attributeOf({ StringValue, BinaryValue, DataType }: MessageAttributeValue) {
  return {
    ...(StringValue !== undefined && { stringValue: StringValue }),
    ...(BinaryValue !== undefined && { binaryValue: Buffer.from(BinaryValue).toString("base64") }),
    stringListValues: [],
    binaryListValues: [],
    dataType: DataType ?? "String",
  };
}

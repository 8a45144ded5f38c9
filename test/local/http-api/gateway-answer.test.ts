import { expect, test } from "vitest";
import { gatewayAnswer } from "../../../local/http-api/gateway-answer.ts";

const TEXT = "text/plain; charset=utf-8";

test.for<[unknown, number, string, string]>([
  ["Hello from Lambda!", 200, "application/json", "Hello from Lambda!"],
  [{ message: "Hello from Lambda!" }, 200, "application/json", '{"message":"Hello from Lambda!"}'],
  [undefined, 200, "application/json", "null"],
  [{ statusCode: 201 }, 201, TEXT, ""],
  [{ statusCode: "404", body: null, headers: null, cookies: null, isBase64Encoded: null }, 404, TEXT, ""],
  [{ statusCode: 200, headers: { "Content-Type": "text/csv" }, body: "a,b" }, 200, "text/csv", "a,b"],
  [{ statusCode: 200, body: "YSxi", isBase64Encoded: true }, 200, TEXT, "a,b"],
])("%j is answered with %s, %s", ([answer, status, type, text]) => {
  const made = gatewayAnswer(answer);
  expect({ ...made, body: String(made?.body) }).toEqual({
    status,
    headers: { "content-type": type },
    body: text,
  });
});

test.for([
  { statusCode: 99 },
  { statusCode: 600 },
  { statusCode: 200, body: { a: 1 } },
  { statusCode: 200, cookies: "a=1" },
])("of %j nothing can be made", (answer) => {
  expect(gatewayAnswer(answer)).toBeUndefined();
});

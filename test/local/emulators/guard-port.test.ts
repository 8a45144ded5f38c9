import { expect, test } from "vitest";
import { isLoopback } from "../../../local/emulators/guard-port.ts";

test.for([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["192.168.1.5", false],
  ["::ffff:192.168.1.5", false],
  ["fe80::1", false],
  ["10.127.0.1", false],
  [undefined, false],
] as const)("whether %s is this machine: %s", ([address, expected]) => {
  expect(isLoopback(address)).toBe(expected);
});

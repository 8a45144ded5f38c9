import type { EventBus } from "aws-cdk-lib/aws-events";
import type { Keys } from "./keys.ts";
import type { Queues } from "./queues.ts";
import type { Settings } from "./settings.ts";
import type { Storage } from "./storage.ts";

/** What stands around the functions: the constructs that they are given and may use. */
export interface FunctionOutside {
  readonly settings: Settings;
  readonly keys: Keys;
  readonly queues: Queues;
  readonly storage: Storage;
  readonly bus: EventBus;
}

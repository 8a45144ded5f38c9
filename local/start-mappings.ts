import { SQSClient } from "@aws-sdk/client-sqs";
import { clientSettings } from "../adapters/aws/client-settings.ts";
import { EventSourceMapping, type MappingPace } from "./event-source-mapping.ts";
import type { LocalFunction } from "./functions.ts";
import { queueUrl } from "./gateway/sqs-repairs.ts";
import { localEnvironment } from "./local-account.ts";
import { QueueReceiver } from "./mapping/queue-receiver.ts";
import type { MappingSettings } from "./provision/mapping-settings.ts";
import { NotLocal } from "./provision/resources-of.ts";
import type { StackEvent } from "./stack-event.ts";

/** Queues are hidden from others for this long while a function has their messages; a dead process lets go of them at the start. */
const PACE: MappingPace = { hiddenSeconds: 15, retrySeconds: 2 };

/** What mappings are started with. */
export interface MappingsOutside {
  readonly endpoint: string;
  /** By name. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly pace: Partial<MappingPace> | undefined;
  readonly onProgress: (event: StackEvent) => void;
}

/** Starts to hand the messages of queues to functions. Throws NotLocal where one of these is not ours; none is started then. */
export function startMappings(
  mappings: readonly MappingSettings[],
  { endpoint, functions, pace: asked, onProgress }: MappingsOutside,
): readonly EventSourceMapping[] {
  const client = new SQSClient(clientSettings(localEnvironment(endpoint)));
  const pace = { ...PACE, ...asked };
  const pairs = mappings.map((settings) => {
    const found = functions.get(settings.functionName);
    if (found === undefined) throw new NotLocal(settings.functionName, "a function without a folder of ours");
    return { settings, function: found };
  });
  return pairs.map(
    ({ settings, function: found }) =>
      new EventSourceMapping(settings, {
        queue: new QueueReceiver(client, queueUrl(endpoint, settings.queue), pace.hiddenSeconds),
        function: found,
        pace,
        onProgress,
      }),
  );
}

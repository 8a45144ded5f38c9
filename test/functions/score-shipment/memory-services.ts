import { shipmentKey } from "../../../adapters/dynamodb/shipments-keys.ts";
import type { BusEvent } from "../../../adapters/events/event-bus.ts";
import { EventBusError } from "../../../adapters/events/event-bus-error.ts";
import { QueueError } from "../../../adapters/sqs/queue-error.ts";
import type { StoredShipment } from "../../../core/score/stored-shipment.ts";
import type { MessagePorts } from "../../../functions/score-shipment/batch-scoring.ts";
import type { ScoringRegistry } from "../../../functions/scoring-sources.ts";
import { startingSources } from "../sample-registry.ts";

/** The services around the scoring of messages, in memory; each may fail. */
export class MemoryServices implements MessagePorts {
  readonly table = new Map<string, StoredShipment>();
  readonly rejectedBodies: string[] = [];
  readonly raised: BusEvent[] = [];
  /** How many shipments each write had. */
  readonly putSizes: number[] = [];
  /** Versions asked for and loaded, in order. */
  readonly asked: string[] = [];
  readonly loaded: string[] = [];
  version: string;
  isUnwritten: (shipment: StoredShipment) => boolean = () => false;
  isUnsent: (body: string) => boolean = () => false;
  isUnraised: (event: BusEvent) => boolean = () => false;
  readonly #registry: ScoringRegistry;
  readonly #sources = startingSources();

  constructor(registry: ScoringRegistry) {
    this.#registry = registry;
    this.version = registry.version;
  }

  readonly registries: MessagePorts["registries"] = {
    current: async () => {
      this.asked.push(this.version);
      return this.version;
    },
    load: async (version) => {
      this.loaded.push(version);
      return { ...this.#registry, version };
    },
  };

  readonly sources: MessagePorts["sources"] = async () => this.#sources;

  readonly shipments: MessagePorts["shipments"] = {
    put: async (shipments) => {
      this.putSizes.push(shipments.length);
      const unwritten = shipments.filter((shipment) => this.isUnwritten(shipment));
      for (const shipment of shipments) {
        if (!unwritten.includes(shipment)) this.table.set(JSON.stringify(shipmentKey(shipment)), shipment);
      }
      return new Set(unwritten);
    },
  };

  readonly rejected: MessagePorts["rejected"] = {
    sendAll: async (bodies) => {
      this.rejectedBodies.push(...bodies.filter((body) => !this.isUnsent(body)));
      const unsent = placesOf(bodies, this.isUnsent);
      if (unsent.length > 0) throw new QueueError("rejected", unsent, bodies.length);
    },
  };

  readonly events: MessagePorts["events"] = {
    put: async (events) => {
      this.raised.push(...events.filter((event) => !this.isUnraised(event)));
      const unsent = placesOf(events, this.isUnraised);
      if (unsent.length > 0) throw new EventBusError("bus", unsent, events.length);
    },
  };
}

function placesOf<Item>(items: readonly Item[], fails: (item: Item) => boolean): number[] {
  return items.flatMap((item, place) => (fails(item) ? [place] : []));
}

import type { RankingEntry } from "../../../adapters/dynamodb/ranking-entry.ts";
import { type Answer, type Ask, type Asked, answering, asking, type Parsed } from "./asking.ts";
import { type Contents, MemoryPorts } from "./memory-ports.ts";
import { sampleContents } from "./sample-contents.ts";

/** The API over the samples, in memory. */
export interface World {
  readonly ports: MemoryPorts;
  readonly answer: Answer;
  readonly ask: Ask;
  /** Asks and gives back the body; throws where the answer is a problem. */
  readonly get: (path: string, asked?: Partial<Asked>) => Promise<Parsed>;
  readonly earlier: RankingEntry;
  readonly later: RankingEntry;
  /** What the API logged as errors. */
  readonly errors: unknown[];
}

let contents: Promise<Contents> | undefined;

/** Services with the samples and nothing decided yet, and an API that knows nothing of them yet. */
export async function newWorld(change: Partial<Contents> = {}): Promise<World> {
  contents ??= sampleContents();
  const samples = await contents;
  const [earlier, later] = samples.rankings;
  if (earlier === undefined || later === undefined) throw new Error("the samples are ranked twice");
  const ports = new MemoryPorts({ ...samples, ...change });
  const errors: unknown[] = [];
  const answer = answering(ports, errors);
  const ask = asking(answer);
  const get = async (path: string, asked: Partial<Asked> = {}) => {
    const { status, body } = await ask({ path, ...asked });
    if (status >= 400) throw new Error(`${path} was answered with ${status}: ${body.detail}`);
    return body;
  };
  return { ports, answer, ask, get, earlier, later, errors };
}

/** A member of the samples with several importer numbers, one of them, and an entry of that. */
export const MEMBER = "M00133";
export const IMPORTER = "62-1000530";
export const ENTRY = "CA4-0150461-6";

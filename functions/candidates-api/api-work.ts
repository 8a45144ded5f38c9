import type { Observation } from "../observe.ts";
import type { Outside } from "../outside.ts";
import type { ApiPorts } from "./ports.ts";
import type { RankingFiles } from "./ranking-files.ts";

/** What routes work with. */
export interface ApiWork {
  readonly ports: ApiPorts;
  readonly outside: Pick<Outside, "now">;
  readonly observation: Observation;
  readonly rankings: RankingFiles;
  /** How long a link opens its object. */
  readonly linkSeconds: number;
}

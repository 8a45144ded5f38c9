declare module "dynalite" {
  import type { Server } from "node:http";

  /** Starts DynamoDB over LevelDB; in memory where no `path` is given. */
  export default function dynalite(options: {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }): Server;
}

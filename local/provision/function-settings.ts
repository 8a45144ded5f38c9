import * as z from "zod";
import type { Resolver } from "../template/resolver.ts";
import type { Template } from "../template/template.ts";
import { resourcesOf } from "./resources-of.ts";

/** A function of ours as the template describes it. */
export interface FunctionSettings {
  /** Folder below functions/. */
  readonly folder: string;
  readonly functionName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** The metadata by which a template names the folder of a function. */
const FOLDER = "greenlane:function";

/** Lambda's own defaults. */
const DEFAULT_TIMEOUT_SECONDS = 3;
const DEFAULT_MEMORY_MEGABYTES = 128;

const functionSchema = z.object({
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Timeout: z.coerce.number().default(DEFAULT_TIMEOUT_SECONDS),
  MemorySize: z.coerce.number().default(DEFAULT_MEMORY_MEGABYTES),
});

/** The functions of a template that name their folder; the others are helpers of CloudFormation's. Throws Unresolved. */
export function functionSettings(template: Template, resolver: Resolver): readonly FunctionSettings[] {
  return resourcesOf(template, "AWS::Lambda::Function").flatMap(({ logicalId, resource }) => {
    const folder = resource.Metadata[FOLDER];
    if (typeof folder !== "string") return [];
    const { Environment, Timeout, MemorySize } = functionSchema.parse(
      resolver.properties(logicalId, Object.keys(functionSchema.shape)),
    );
    return [
      {
        folder,
        functionName: resolver.physicalName(logicalId),
        environment: Environment.Variables,
        timeoutSeconds: Timeout,
        memoryMegabytes: MemorySize,
      },
    ];
  });
}

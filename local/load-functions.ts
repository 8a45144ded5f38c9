import { type FunctionRuntime, type LocalFunction, loadFunction } from "./functions.ts";
import type { FunctionSettings } from "./provision/function-settings.ts";
import { MOST_CONCURRENCY } from "./provision/mapping-settings.ts";

/** Loads the functions of a stack, by name. Throws FunctionNotFound. */
export async function loadFunctions(
  functions: readonly FunctionSettings[],
  runtime: FunctionRuntime,
): Promise<ReadonlyMap<string, LocalFunction>> {
  const loaded = await Promise.all(functions.map((settings) => loadFunction(patient(settings), runtime)));
  return new Map(loaded.map((one) => [one.settings.functionName, one]));
}

/** On AWS each invocation has a machine of its own; here as many as run at a time share one. */
function patient(settings: FunctionSettings): FunctionSettings {
  return { ...settings, timeoutSeconds: settings.timeoutSeconds * MOST_CONCURRENCY };
}

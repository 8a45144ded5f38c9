import { registrySequence } from "../../core/registry/registry-sequence.ts";
import type { StoredFeatures } from "../../core/score/stored-shipment.ts";

type Content = Pick<StoredFeatures, "version" | "digest" | "registry">;

/** Whether a content counts before another of the same entry: newer version, then greater digest, then greater registry. */
export function isNewer(one: Content, other: Content): boolean {
  if (one.version !== other.version) return one.version > other.version;
  if (one.digest !== other.digest) return one.digest > other.digest;
  return registrySequence(one.registry) > registrySequence(other.registry);
}

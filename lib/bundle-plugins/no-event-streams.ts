import type { Plugin } from "esbuild";

/** What the SDK takes from its event streams: the S3 client wants them configured, a protocol would load them for such an operation. */
const NONE = `
export const eventStreamSerdeProvider = undefined;
export const resolveEventStreamSerdeConfig = (config) => config;
export class EventStreamSerde {
  constructor() {
    throw new Error("no operation in use streams events: see lib/bundle-plugins/no-event-streams.ts");
  }
}
`;

/**
 * Leaves out event streams, which no operation in use has (of S3 only SelectObjectContent). The SDK imports them when one is called, and
 * so esbuild keeps the whole of each module that they share with everything else, wrapped so that it can be run later.
 */
export const noEventStreams: Plugin = {
  name: "no-event-streams",
  setup({ onLoad }) {
    onLoad({ filter: /\/@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/ }, () => ({
      contents: NONE,
    }));
  },
};

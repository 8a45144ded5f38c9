import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/**
 * Leaves out every way to come by credentials but the one of Lambda, the environment: profiles, single sign-on, web identity and
 * instance metadata would be a seventh of a bundle.
 */
export const environmentCredentials: Plugin = {
  name: "environment-credentials",
  setup({ onLoad }) {
    onLoad({ filter: /\/credential-provider-node\/dist-es\/index\.js$/ }, ({ path }) => ({
      contents: 'export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";',
      resolveDir: dirname(path),
    }));
  },
};

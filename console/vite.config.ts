import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const FOLDER = import.meta.dirname;

// What is built is what is delivered, also where a test runner has set another environment: React would come with its warnings.
process.env["NODE_ENV"] = "production";

/** Builds the console into `dist/console`. Nothing is inlined: the page's security policy lets no inline script run. */
export default defineConfig({
  root: FOLDER,
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../dist/console",
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    // Engines that know light-dark() and nesting in style sheets, which the tokens are written in.
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
  },
});

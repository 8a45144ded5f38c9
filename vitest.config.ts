import { defineConfig } from "vitest/config";

/** These start servers, threads, browsers and whole stacks, which need the machine to themselves. */
const ALONE = ["test/end-to-end/**/*.test.ts", "test/local/**/*.test.ts", "test/bin/**/*.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "beside each other",
          include: ["test/**/*.test.ts"],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "alone", include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["core/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { branches: 100 },
    },
  },
});

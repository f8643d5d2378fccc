import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { fengari } from "./runtime/engine/fengari/plugin.js";
import { skippedTests } from "./scripts/skipped_tests.ts";

/** Where the gate finds the counts: one file for each npm script that runs tests. */
const results = `test-results/${(process.env.npm_lifecycle_event ?? "vitest").replaceAll(":", "_")}.json`;

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [fengari()],
  resolve: {
    alias: {
      "dovescript/compiler": source("./compiler/index.ts"),
      "dovescript/runtime": source("./runtime/index.ts"),
    },
  },
  test: {
    reporters: process.env.CI ? ["default", skippedTests, "json"] : ["default", skippedTests],
    outputFile: { json: results },
    globalSetup: "./scripts/temporary_folder.ts",
    // Nothing here measures time: a loaded machine must not fail a test.
    testTimeout: 60_000,
    maxWorkers: "100%",
    // No test changes what another sees; loading TypeScript once for each file would take most of the time.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/contract/**", "test/compatibility/**"],
        },
      },
      {
        extends: true,
        test: { name: "contract", include: ["test/contract/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "compatibility",
          include: ["test/compatibility/**/*.test.ts"],
          // Installs packages from the registry.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});

import type { Reporter } from "vitest/node";

/** Prints the skipped tests with their reasons, which are notes or parts of titles: vitest only counts them. */
export const skippedTests: Reporter = {
  onTestRunEnd(modules) {
    for (const module of modules) {
      // With `-t` everything else is skipped.
      if (module.project.config.testNamePattern !== undefined) continue;
      for (const test of module.children.allTests("skipped")) {
        const result = test.result();
        const reason = result.state === "skipped" && result.note ? ` (${result.note})` : "";
        console.log(`skipped: ${module.relativeModuleId}: ${test.fullName}${reason}`);
      }
    }
  },
};

import type { Reporter } from "vitest/node";

/** Prints the tests that were skipped, whose titles say what they need: vitest only counts them. */
export const skippedTests: Reporter = {
  onTestRunEnd(modules) {
    for (const module of modules) {
      // With `-t` everything else is skipped.
      if (module.project.config.testNamePattern !== undefined) continue;
      for (const test of module.children.allTests("skipped"))
        console.log(`skipped: ${module.relativeModuleId}: ${test.fullName}`);
    }
  },
};

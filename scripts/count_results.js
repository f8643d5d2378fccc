// @ts-check
import { existsSync, readFileSync } from "node:fs";

/**
 * Adds up what vitest's JSON reporter wrote and prints `N passed, N failed, N skipped`.
 * A missing file, or one without a single executed test, counts as a failure: nothing may pass because nothing ran.
 */
const totals = { passed: 0, failed: 0, skipped: 0 };

for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    console.log(`${file} is missing: the suite did not run`);
    totals.failed += 1;
    continue;
  }
  const results = JSON.parse(readFileSync(file, "utf8"));
  const failedSuites = results.testResults.filter(
    (/** @type {{status: string, assertionResults: {status: string}[]}} */ suite) =>
      suite.status === "failed" && suite.assertionResults.every(({ status }) => status !== "failed"),
  ).length;
  if (results.numPassedTests + results.numFailedTests === 0) {
    console.log(`${file} has no executed test`);
    totals.failed += 1;
  }
  totals.passed += results.numPassedTests;
  totals.failed += results.numFailedTests + failedSuites;
  totals.skipped += results.numPendingTests + results.numTodoTests;
}

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || process.argv.length < 3 ? 1 : 0;

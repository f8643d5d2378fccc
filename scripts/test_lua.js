// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createState, runChunk, setUserdata } from "./lua/engine.js";
import { EXPECTED_FAILURES, FILES, PRELUDE } from "./lua/official_tests.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "npm run test:lua -- FOLDER: the folder holds the tests of Lua 5.3.6 (lua-5.3.6-tests.tar.gz)",
  );
  process.exit(2);
}

/**
 * The places of failed assertions, and the error that ended the file.
 *
 * @param {string} name
 */
function runFile(name) {
  /** @type {string[]} */
  const failures = [];
  const L = createState("5.3", (line) => {
    if (line.startsWith("FAILED\t")) failures.push(line.slice("FAILED\t".length));
  });
  setUserdata(L, "stdin", "FILE*");
  const prepared = runChunk(L, `function failed(place) print("FAILED", place) end ${PRELUDE}`, "=prelude");
  if (prepared !== undefined) throw new Error(prepared);
  const text = readFileSync(join(String(folder), `${name}.lua`), "latin1");
  // The first line may be for a shell. A local, as some tests change the table of globals.
  const source = text.replace(/^#/, "--").replace(/^([ \t]*)assert\b/gm, "$1NOTED");
  const error = runChunk(L, `local NOTED = NOTED ${source}`, `@${name}.lua`);
  return error === undefined ? failures : [...failures, error];
}

let unexpected = 0;
/** @type {Set<string>} */
const met = new Set();

/** Why a failure is expected: once at each place. @param {string} failure */
function reasonOf(failure) {
  const reason = met.has(failure) ? undefined : EXPECTED_FAILURES[failure];
  met.add(failure);
  return reason;
}

for (const name of FILES) {
  const failures = runFile(name).map((failure) => ({ failure, reason: reasonOf(failure) }));
  const open = failures.filter(({ reason }) => reason === undefined);
  unexpected += open.length;
  console.log(`${open.length === 0 ? "ok    " : "FAILED"} ${name}.lua`);
  for (const { failure, reason } of failures) console.log(`         ${failure}: ${reason ?? "not expected"}`);
}
for (const [place, reason] of Object.entries(EXPECTED_FAILURES)) {
  if (met.has(place)) continue;
  unexpected++;
  console.log(`FAILED ${place} does not fail any more: ${reason}`);
}
process.exitCode = unexpected === 0 ? 0 : 1;

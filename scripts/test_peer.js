// @ts-check
// The programs of TypeScriptToLua's unit tests: node scripts/test_peer.js FOLDER [--file PART] [--list OUTCOME] [--json FILE].
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: "string" }, list: { type: "string" }, json: { type: "string" } },
});

const [folder] = positionals;
if (folder === undefined || !existsSync(path.join(folder, "test/util.ts"))) {
  console.error(`npm run test:peer -- FOLDER: the folder holds a checkout of TypeScriptToLua
  --file PART      only test files whose name contains this
  --list OUTCOME   print the programs with this outcome: different, refused, unloadable, …
  --json FILE      write all cases`);
  process.exit(2);
}

const test = "test/compiler/peer/peer.test.ts";
const { status, error } = spawnSync(
  "npx",
  ["vitest", "run", "--project", "unit", test, "--disable-console-intercept"],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      PEER_FOLDER: path.resolve(folder),
      ...(values.file !== undefined && { PEER_FILE: values.file }),
      ...(values.list !== undefined && { PEER_LIST: values.list }),
      ...(values.json !== undefined && { PEER_JSON: path.resolve(values.json) }),
    },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;

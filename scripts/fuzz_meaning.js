// @ts-check
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "" },
    constructs: { type: "string", default: "" },
  },
});

const folder = "test/compiler/meaning/generated";
const { status, error } = spawnSync("npx", ["vitest", "run", "--project", "unit", folder], {
  stdio: "inherit",
  env: {
    ...process.env,
    FUZZ_RUNS: values.runs,
    FUZZ_SEED: values.seed,
    FUZZ_MINUTES: values.minutes,
    FUZZ_CONSTRUCTS: values.constructs,
  },
});
if (error) throw error;
process.exitCode = status ?? 1;

// @ts-check
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measure.js";

const COMMAND = "lua5.4";
const runner = fileURLToPath(new URL("./lua/native.lua", import.meta.url));

/**
 * The median seconds that a script's `run` takes in a native Lua, by the clock of that Lua.
 *
 * @param {string} file
 * @param {number} rounds
 * @returns {{ seconds: number } | { skipped: string }}
 */
export function measureNative(file, rounds) {
  const { error, status, stdout, stderr } = spawnSync(COMMAND, [runner, file, String(rounds)], {
    encoding: "utf8",
  });
  if (error !== undefined) return { skipped: `${COMMAND} cannot be started: ${error.message}` };
  if (status !== 0) return { skipped: `${COMMAND} failed: ${stderr.trim()}` };
  return { seconds: median(stdout.trim().split("\n").map(Number)) };
}

// @ts-check
import { spawnSync } from "node:child_process";

/**
 * The lines that a program prints on the installed Lua of a version.
 *
 * @param {import("./engine.js").Version} version
 * @param {string} source whose characters are bytes
 */
export function runOnNative(version, source) {
  const command = `lua${version}`;
  const { error, status, stdout, stderr } = spawnSync(command, ["-"], {
    input: Buffer.from(source, "latin1"),
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  });
  if (error)
    throw new Error(`${command} cannot be run (${error.message}); Debian: apt-get install ${command}`);
  if (status !== 0) throw new Error(`the program itself fails on ${command}: ${stderr}`);
  return stdout.toString("latin1").trimEnd().split("\n");
}

import picocolors from "picocolors";
import type { Output, Shell, Terminal } from "./shell.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for one output stream: only on a terminal, never with NO_COLOR, always with FORCE_COLOR. */
export function colorsFor({ isTTY }: Output, { env }: Shell): Colors {
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return picocolors.createColors(!refused && (wanted || isTTY === true));
}

/** The terminal of a process, unless its input or its output is none, or it runs in CI. */
export function terminalOf({ stdin, stdout, env }: NodeJS.Process): Terminal | undefined {
  const isAutomatic = env.CI !== undefined && env.CI !== "" && env.CI !== "false";
  return stdin.isTTY && stdout.isTTY && !isAutomatic ? { input: stdin, output: stdout } : undefined;
}

import { env } from "node:process";
import type { WriteStream } from "node:tty";
import picocolors from "picocolors";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for one output stream: only on a terminal, never with NO_COLOR, always with FORCE_COLOR. */
export function colorsFor(stream: NodeJS.WriteStream | WriteStream): Colors {
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return picocolors.createColors(!refused && (wanted || stream.isTTY === true));
}

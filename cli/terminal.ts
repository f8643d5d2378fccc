import picocolors from "picocolors";
import type { Output, Shell } from "./shell.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for one output stream: only on a terminal, never with NO_COLOR, always with FORCE_COLOR. */
export function colorsFor({ isTTY }: Output, { env }: Shell): Colors {
  const wanted = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const refused = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return picocolors.createColors(!refused && (wanted || isTTY === true));
}

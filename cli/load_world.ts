import { dirname } from "node:path";
import type { defaultWorld, parseWorld, World } from "../runtime/index.ts";
import { readBytes } from "./read_bytes.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { UsageError, unreadable } from "./usage_error.ts";

/** A world and the folder its relative paths start from. */
export interface LoadedWorld {
  readonly world: World;
  readonly baseDir: string;
}

/** The default world and the validation of worlds, which commands import from the runtime only when they need them. */
interface Worlds {
  readonly defaultWorld: typeof defaultWorld;
  readonly parseWorld: typeof parseWorld;
}

/** Reads and validates a world file; without one, the default world. */
export function loadWorld(file: string | undefined, worlds: Worlds, shell: Shell): LoadedWorld {
  if (file === undefined) return { world: worlds.defaultWorld, baseDir: shell.cwd };
  const path = pathFrom(shell, file);
  return { world: worlds.parseWorld(parseJson(path), path), baseDir: dirname(path) };
}

function parseJson(path: string): unknown {
  let text: string;
  try {
    // A byte order mark is left out; other encodings are refused.
    text = new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path));
  } catch (cause) {
    throw unreadable(path, cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${path} is not JSON: ${(cause as Error).message}.`, {
      code: "invalid-world",
      hint: "A world file is strict JSON: double quotes, no comments, no comma before } or ].",
      cause,
    });
  }
}

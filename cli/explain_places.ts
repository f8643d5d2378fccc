import { dirname, relative, resolve } from "node:path";
import { LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { LoadedScript } from "./load_script.ts";
import type { Note } from "./message.ts";
import type { Shell } from "./shell.ts";

/** For each place of the compiled script that a log names, once: where that is in the TypeScript. */
export function explainPlaces(log: string, script: LoadedScript, { cwd }: Shell): Note[] {
  if (script.map === undefined) return [];
  const map = new TraceMap(script.map);
  const lines = new Set(placesIn(log, script.name));
  return [...lines].flatMap((line) => {
    const place = originalPlace(map, line);
    if (place === undefined) return [];
    const source = relative(cwd, resolve(dirname(script.name), place.source));
    const message = `${relative(cwd, script.name)}:${line} is ${source}:${place.line}:${place.column}.`;
    return [{ code: "typescript-place", message }];
  });
}

/** Line numbers behind the script's name; Lua shortens a long name to `...` and its end. */
function placesIn(log: string, name: string): number[] {
  const tail = name.slice(-40).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return [...log.matchAll(new RegExp(`${tail}:(\\d+)`, "g"))].map(([, line]) => Number(line));
}

/** The first mapped column of a line: a statement begins there. */
function originalPlace(
  map: TraceMap,
  line: number,
): { source: string; line: number; column: number } | undefined {
  const {
    source,
    line: sourceLine,
    column,
  } = originalPositionFor(map, { line, column: 0, bias: LEAST_UPPER_BOUND });
  if (source === null || sourceLine === null) return undefined;
  return { source, line: sourceLine, column: column + 1 };
}

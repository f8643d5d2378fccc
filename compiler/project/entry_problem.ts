import type { Platform } from "../../platform/platform.ts";
import { isDeclaration } from "./own_files.ts";

/** Why something that exists cannot be an entry. */
export function entryProblem(path: string, platform: Platform): string | undefined {
  const kind = platform.kindOf(path);
  if (kind === "folder") return "which is a folder";
  if (kind !== "file") return "which is not a file";
  if (!/\.[cm]?ts$/.test(path) || isDeclaration(path)) return "which is not a TypeScript module";
  return platform.isReadable(path) ? undefined : "which this user may not read";
}

import type { Platform } from "../../platform/platform.ts";
import { createDiagnostic, type Diagnostic } from "../diagnostics/index.ts";
import { decodeText } from "../files/index.ts";

/** Codes of a path that leads to nothing; the last is that of a path that no system takes. */
const NOTHING_THERE = ["ENOENT", "ENOTDIR", "ERR_INVALID_ARG_VALUE"];

/** The text of a tsconfig.json, in any encoding that TypeScript reads, or why there is none. */
export function readText(file: string, platform: Platform): string | Diagnostic {
  try {
    const kind = platform.kindOf(file);
    if (kind !== undefined && kind !== "file") return unreadable(file, "it is not a file");
    return decodeText(platform.readFile(file));
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    if (NOTHING_THERE.includes(code)) return createDiagnostic("config-missing", undefined, { file });
    return unreadable(file, message.replace(/^\w+: /, "").replace(/, \w+ '.*/s, ""));
  }
}

function unreadable(file: string, problem: string): Diagnostic {
  return createDiagnostic("config-unreadable", undefined, { file, problem });
}

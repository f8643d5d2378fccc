import { originalText } from "../http/sites.ts";
import type { Circumstances } from "./observed.ts";

/** Shows a text that was compared as `dovescript run` does: without the values that the server chose. */
export function shown(text: string, { files, chances, sites = [] }: Circumstances): string {
  const named = originalText(text, sites);
  let plain = files === "" ? named : named.replaceAll(files, "");
  chances.forEach(({ pid, sessionId }, index) => {
    plain = plain.replaceAll(sessionId, `S${index + 1}`);
    plain = plain.replace(new RegExp(`^(\\w+\\([^)]*\\))<${pid}><`, "gm"), "$1<1><");
    plain = plain.replace(new RegExp(`^(\\w+)\\(${pid}\\): `, "gm"), "$1(1): ");
  });
  return plain;
}

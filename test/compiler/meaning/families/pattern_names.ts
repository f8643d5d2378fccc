// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const refused = (body: string, code = "regular-expression") => ({ source: showingHook(body), refused: code });

/** Regular expressions that are handed over with names of groups, and with groups that may take no part. */
export const pattern_names: Family = {
  "values with names and groups that may be missing": showingHook(
    'const kinds: { pattern: RegExp; type: string }[] = [{ pattern: /^(\\d+)(px|em)?$/, type: "size" }, { pattern: /^(?<name>[a-z]+)$/, type: "word" }]; for (const s of ["12px", "7", "ab", "?"]) { const found = kinds.find(({ pattern }) => pattern.test(s)); const m = found?.pattern.exec(s); log(`${found?.type ?? "none"} ${m?.[1] ?? "-"} ${m?.[2] ?? "-"} ${m?.groups?.name ?? "-"}`); } const all: Record<string, RegExp> = { day: /^(?<y>\\d{4})-(?<m>\\d\\d)/ }; log(all["day"]!.exec("2024-05-06")?.groups?.m ?? "no"); log("2024-05".replace(all["day"]!, "$2.$1"));',
  ),
  "a value in a list with a group that may be missing": refused(
    'const all = [/(a)?b/, /c/]; log(all.map((re) => re.exec("b")?.length ?? 0).join());',
  ),
  "a replacement that is not known": refused(
    'const by = hide("$1"); const all = [/(?<a>x)/]; log(all.reduce((s, re) => s.replace(re, by), "x"));',
  ),
  "split() by one of several": refused(
    'const all = [/(a)?,/]; log(all.map((re) => "b,c".split(re).length).join());',
  ),
  "a match that is handed over": refused(
    'const first = (m: RegExpMatchArray | null) => m?.length ?? 0; const all = [/(a)?b/]; log(all.map((re) => first("b".match(re))).join());',
  ),
};

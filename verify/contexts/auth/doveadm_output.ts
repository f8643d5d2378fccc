import { withoutRandom } from "./auth_lines.ts";

/** What doveadm prints about its own memory. */
const OWN_LINES = /^.*(?:Error: Raw backtrace: |Warning: Event 0x\S* leaked ).*\n/gm;

/** The lines that doveadm printed; fields, which a server has in the order of a Lua table, by their names. */
export function outputLines(printed: string): string[] {
  const text = withoutRandom(printed).replace(OWN_LINES, "");
  const lines = text.replace(/\n$/, "").split("\n");
  return sortFields(lines.length === 1 && lines[0] === "" ? [] : lines);
}

/** Fields that doveadm always prints, in this order. */
const ALWAYS = ["field", "uid", "gid", "home", "mail", "mail_path"];

function sortFields(lines: readonly string[]): string[] {
  const sorted: string[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = endOfFields(lines, start);
    sorted.push(...lines.slice(start, end).sort(byName));
    start = end;
  }
  return sorted;
}

/** The end of a run of fields of one form; a line that is none is a run of its own. */
function endOfFields(lines: readonly string[], start: number): number {
  const form = FORMS.find((each) => each.test(lines[start]!));
  if (form === undefined) return start + 1;
  const end = lines.findIndex((line, index) => index > start && !form.test(line));
  return end < 0 ? lines.length : end;
}

/** `  name=value`, `  name      : value` and `name<TAB>value`. */
const FORMS = [/^ {2}/, /^[^\t]*\t/];

function byName(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(line: string): number {
  const index = ALWAYS.indexOf(line.split("\t")[0]!);
  return line.includes("\t") && index >= 0 ? index : ALWAYS.length;
}

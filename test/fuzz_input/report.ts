import { type Bytes, type InputCase, KINDS, type Kind, ROOT } from "./case.ts";
import type { Finding } from "./judge/index.ts";

/** A fault, and the smallest case that has it. */
export interface Reported extends Finding {
  readonly input: InputCase;
  /** The number of the first case that had it, as `--only` takes it. */
  readonly name: string;
  /** Cases that had it. */
  cases: number;
}

/** What became of the cases of a kind. */
export interface Tally {
  cases: number;
  readonly exitCodes: Map<string, number>;
  findings: number;
}

const LONGEST = 1500;

/** A finding with the shell commands that lead to it, in an empty folder. */
export function describeFinding({ fault, name, input, shown }: Reported, longest: number = LONGEST): string {
  const files = input.files.map(([path, entry]) => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const parent = folder === "" ? "" : `mkdir -p ${quoted(folder)} && `;
    if ("folder" in entry) return `mkdir -p ${quoted(path)}`;
    if ("link" in entry) return `${parent}ln -s ${quoted(entry.link)} ${quoted(path)}`;
    return `${parent}printf ${quotedFormat(entry.file)} > ${quoted(path)}`;
  });
  const commands = input.commands.map((command) => `dovescript ${command.map(quoted).join(" ")}`);
  const script = [...files, ...commands].map((line) => `  ${cut(line, longest)}`).join("\n");
  return `${fault} (${name})\n${script}\n${shown.slice(0, longest).replace(/^/gm, "  | ")}`;
}

function cut(line: string, longest: number): string {
  return line.length <= longest ? line : `${line.slice(0, longest)}… (${line.length} characters)`;
}

/** One line per fault. */
export function counts(findings: readonly Reported[]): string {
  return findings.map(({ fault, name, cases }) => `${cases} cases, first ${name}: ${fault}`).join("\n");
}

/** One line per kind, in Markdown. */
export function table(tallies: ReadonlyMap<Kind, Tally>): string {
  const rows = KINDS.flatMap((kind) => {
    const tally = tallies.get(kind);
    if (tally === undefined) return [];
    const codes = [...tally.exitCodes].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
    return [
      `| ${kind} | ${tally.cases} | ${codes.map(([code, times]) => `${code}: ${times}`).join(", ")} | ${tally.findings} |`,
    ];
  });
  return [
    "| inputs | cases | exit codes of commands | findings |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** An argument as `sh` reads it; `$'…'` only where it must be. */
function quoted(argument: Bytes): string {
  const text = argument.replaceAll(ROOT, "$PWD");
  if (text !== argument) return `"${text}"`;
  if (/^[\w./:=@+-]+$/.test(text)) return text;
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return `"$(printf ${quotedFormat(text)})"`;
}

/** A text as `printf` reads it. */
function quotedFormat(text: Bytes): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("%", "%%")
    .replaceAll(/[^ -~]/g, (character) =>
      character === "\n" ? "\\n" : `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`,
    );
  return `'${escaped.replaceAll("'", "'\\''")}'`;
}

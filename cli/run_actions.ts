import type { ActionResult, Dovecot, LogLine, MissingModule, TranscriptEntry } from "../runtime/index.ts";
import { printText } from "./print_text.ts";
import type { Shell } from "./shell.ts";

/** A series of commands on one server, and the form of its output. */
export interface ActionsRun {
  readonly dovecot: Dovecot;
  /** Commands as an administrator types them. */
  readonly actions: readonly string[];
  readonly json: boolean;
  readonly formatLine: (line: LogLine) => string;
  readonly shell: Shell;
}

/** The results of all actions. */
export interface ActionsOutcome {
  /** Exit code of the only action; of several, that of a process that died, or 0. */
  readonly exitCode: number;
  readonly explanations: readonly string[];
  readonly missingModules: readonly MissingModule[];
}

/** Does one action after the other on a server, which is stopped then, and prints what doveadm and the server's log say. */
export function runActions({ dovecot, actions, json, formatLine, shell }: ActionsRun): ActionsOutcome {
  const print = (lines: readonly string[]) => printText(lines.map((line) => `${line}\n`).join(""), shell);
  const titled = (title: string, entries: readonly TranscriptEntry[]) => {
    if (!json && entries.length > 0) print([`-- ${title}`, ...shownEntries(entries, formatLine)]);
  };
  titled("start", dovecot.start().entries);
  const results: ActionResult[] = [];
  for (const action of actions) {
    const result = dovecot.perform(action);
    results.push(result);
    if (!json) print(shownAction(result, formatLine));
  }
  titled("stop", dovecot.stop().entries);
  if (json) {
    const shown = results.map(({ command, output, exitCode, lines }) => ({
      command,
      output,
      exitCode,
      lines,
    }));
    printText(`${JSON.stringify(shown, null, 2)}\n`, shell);
  }
  return {
    exitCode: exitCodeOf(results),
    explanations: [...new Set(results.flatMap(({ explanation = [] }) => explanation))],
    missingModules: dovecot.missingModules,
  };
}

function shownAction(
  { command, output, exitCode, entries }: ActionResult,
  formatLine: ActionsRun["formatLine"],
) {
  const printed = output.replace(/\n$/, "").split("\n");
  return [
    `-- ${command}`,
    ...(output === "" ? [] : printed.map((line) => `> ${line}`.trimEnd())),
    `rc ${exitCode}`,
    ...shownEntries(entries, formatLine),
  ];
}

function shownEntries(entries: readonly TranscriptEntry[], formatLine: ActionsRun["formatLine"]): string[] {
  return entries.map((entry) => (entry.kind === "log" ? formatLine(entry) : entry.text.replace(/\n$/, "")));
}

/** A process of the server that died counts more than what doveadm says of it. */
function exitCodeOf(results: readonly ActionResult[]): number {
  const [only, ...others] = results;
  if (only !== undefined && others.length === 0) return only.exitCode;
  return results.find(({ death }) => death !== undefined)?.death ?? 0;
}

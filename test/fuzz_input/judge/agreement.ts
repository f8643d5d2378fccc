import type { CommandResult } from "../case.ts";
import type { CompareCommands, Finding } from "./finding.ts";

const named = (results: readonly CommandResult[], name: string) =>
  results.find(({ command }) => command[0] === name);

/**
 * `build` reports what `check` reports about the entries and what they import, unless it cannot write. It may say more
 * about the Lua, which `check` does not make.
 */
export const buildAgrees: CompareCommands = (results) => {
  const [check, build] = [named(results, "check"), named(results, "build")];
  if (!check || !build || isOnlyForEditors(check)) return undefined;
  if (build.stderr.includes("error unwritable-file: ")) return undefined;
  if (isTooDeep(check) || isTooDeep(build)) return undefined;
  const checked = withoutUnused(messagesOf(check)).map(String);
  const built = messagesOf(build).filter(({ code }) => !LUA_CODES.includes(code));
  const expected = checked.filter((line) => !LUA_CODES.some((code) => line.includes(` error ${code}: `)));
  if (`${expected}` === `${built}`) return undefined;
  return disagreement(check, build);
};

/** What only lowering, linking and Lua itself can find. */
const LUA_CODES = ["compiler-crash", "invalid-lua", "too-many-locals"];

/** `run` of the only entry has errors where `build` has. */
export const runAgrees: CompareCommands = (results) => {
  const [build, run] = [named(results, "build"), named(results, "run")];
  if (!build || !run || build.command.length > 1 || build.exitCode === 2 || run.exitCode === 2)
    return undefined;
  if (isTooDeep(build) || isTooDeep(run)) return undefined;
  if ((build.exitCode === 1) === (run.exitCode === 1)) return undefined;
  return disagreement(build, run);
};

/** Where a stack is full is chance. */
function isTooDeep({ stderr }: CommandResult): boolean {
  return /\berror compiler-crash: .* too many parts/.test(stderr);
}

function disagreement(first: CommandResult, second: CommandResult): Finding {
  const shown = [first, second]
    .map(({ command, exitCode, stderr }) => `${command.join(" ")}: ${exitCode}\n${stderr}`)
    .join("\n");
  return { fault: `${first.command[0]} and ${second.command[0]} disagree`, command: second.command, shown };
}

const MESSAGE = /^(?:(.*):\d+:\d+ )?(?:error|warning) ([\w-]+): .*$/gm;

interface Said {
  readonly file: string;
  readonly code: string;
  readonly toString: () => string;
}

function messagesOf({ stderr }: CommandResult): Said[] {
  return [...stderr.matchAll(MESSAGE)].map(([line, file = "", code = ""]) => ({
    file,
    code,
    toString: () => line,
  }));
}

/** Only `check` looks at declarations, and at files that no entry uses. */
function withoutUnused(messages: readonly Said[]): Said[] {
  const unused = messages.filter(({ code }) => code === "unused-file").map(({ file }) => file);
  return messages.filter(({ file }) => !unused.includes(file) && !file.endsWith(".d.ts"));
}

/** A configuration with which an editor shows something else is refused by `check` alone. */
const EDITOR_CODES = ["config-editor-option", "config-entry-not-included", "config-typescript"];

function isOnlyForEditors(check: CommandResult): boolean {
  return check.exitCode === 2 && messagesOf(check).every(({ code }) => EDITOR_CODES.includes(code));
}

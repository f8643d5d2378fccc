import type { CommandResult } from "../case.ts";
import type { Check } from "./finding.ts";
import { ownWords, withoutDetails } from "./output.ts";

/** The exit codes that each command's help and the README name. */
const EXIT_CODES: ReadonlyMap<string, readonly number[]> = new Map([
  ["init", [0, 2]],
  ["check", [0, 1, 2]],
  ["build", [0, 1, 2]],
  ["explain", [0, 2]],
  ["run", [0, 1, 2, 3, 75, 124, 134, 139]],
  ["verify", [0, 1, 2, 3, 124]],
]);

const WITHOUT_COMMAND = [0, 2];

const exitCode: Check = ({ command: [name = ""], exitCode, stderr }) => {
  if ((EXIT_CODES.get(name) ?? WITHOUT_COMMAND).includes(exitCode ?? -1)) return undefined;
  return [`${name} exits with ${exitCode ?? "a signal"}`, stderr];
};

const STACK = /^\s+at (?:.*\(|async )?.*(?::\d+:\d+\)?|\(native\)|<anonymous>\)?)$/;
const INTERNAL =
  /[Tt]his is a defect of DoveScript|\berror internal:|[Ii]nternal error|UnhandledPromise|^\(node:\d+\)|^Node\.js v\d/;
/** Lines of the server may have errors of hooks. */
const NATIVE = /(?<=^(?:.* )?error [\w-]+: .*)\b(?:Type|Range|Reference|Syntax)Error: /;
const RAW =
  /Cannot (?:read|set) propert|is not iterable|call stack size|Invalid (?:array|string|count) (?:length|value)|(?<!(?:result|: it) )is not a function|\[object \w+\]/;

const words =
  (fault: string, pattern: RegExp): Check =>
  (result, { files }) => {
    const line = ownWords(result).find((candidate) => pattern.test(candidate));
    if (line === undefined) return undefined;
    // A script or a name that says it itself proves nothing.
    const [found] = pattern.exec(line)!;
    if (
      files.some(([path, entry]) => path.includes(found) || ("file" in entry && entry.file.includes(found)))
    )
      return undefined;
    return [`${fault}: ${withoutDetails(cause(result, line))}`, line];
  };

/** The message above a stack tells faults apart better than the stack does. */
function cause({ stderr }: CommandResult, line: string): string {
  const lines = stderr.split("\n");
  const index = lines.indexOf(line);
  const above = lines
    .slice(0, Math.max(0, index))
    .findLast((candidate) => !STACK.test(candidate) && candidate.trim() !== "");
  const at =
    lines
      .slice(index)
      .find((candidate) => STACK.test(candidate))
      ?.trim() ?? "";
  if (!STACK.test(line) || above === undefined) return line;
  // Where a stack is full is chance.
  return above.includes("call stack") ? above : `${above} ${at}`;
}

const ERROR_LINE = /^(?:.* )?error [\w-]+: /m;

/** What is printed fits how the command ended. */
const consistent: Check = ({ command: [name], exitCode, stdout, stderr }) => {
  const compiles = name === "check" || name === "build" || name === "run";
  if (exitCode === 0 && ERROR_LINE.test(stderr) && compiles) return ["exit code 0 beside an error", stderr];
  if (exitCode === 0 && name === "check" && !/^(?:no errors|Usage: |\d+\.\d+)/.test(stdout))
    return ["check says nothing", stdout];
  if (exitCode === 1 && !ERROR_LINE.test(stderr)) return ["exit code 1 without an error", stderr];
  if (exitCode === 1 && !/^\d+ errors?(?:, \d+ warnings?)?$/m.test(stderr))
    return ["errors are not counted", stderr];
  if (exitCode === 2 && !ERROR_LINE.test(stderr) && !stderr.includes("Usage: "))
    return ["exit code 2 without an error", stderr];
  if (exitCode === 124 && !ERROR_LINE.test(stderr)) return ["exit code 124 without an error", stderr];
  return undefined;
};

/** An error in the code has a place. */
const placed: Check = ({ exitCode, stderr }) => {
  if (exitCode !== 1) return undefined;
  const line = stderr.split("\n").find((each) => /^error /.test(each));
  return line === undefined ? undefined : [`no place: ${withoutDetails(line)}`, line];
};

/** What a compiler says that gave up, except at the limits that it names. */
const compiler: Check = ({ stderr }) => {
  const line = stderr.split("\n").find((each) => /\berror (?:compiler-crash|invalid-lua):/.test(each));
  if (line === undefined || /too many parts|limit of 200|too many|overflow|nest|out of range/.test(line))
    return undefined;
  return [withoutDetails(line.replace(/^.*?error /, "")), line];
};

/** Messages reach terminals, which obey control characters. A script may write to the same stream. */
const visible: Check = ({ command: [name], stderr }, { files }) => {
  const line = stderr.split("\n").find((each) => CONTROL.test(each));
  const isScripts =
    name === "run" && files.some(([, entry]) => "file" in entry && entry.file.includes("stderr"));
  return line === undefined || isScripts ? undefined : [`${name} prints control characters`, line];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/;

const json: Check = ({ command, exitCode, stdout }) => {
  const ran = exitCode !== undefined && [0, 75, 134, 139].includes(exitCode) && !/^Usage:/.test(stdout);
  if (command[0] !== "run" || !command.includes("--json") || !ran || command.includes("--")) return undefined;
  try {
    JSON.parse(Buffer.from(stdout, "latin1").toString("utf8"));
    return undefined;
  } catch (problem) {
    return ["--json prints no JSON", `${problem}`];
  }
};

/** Nothing is left that was not asked for. */
const written: Check = ({ command: [name = ""], exitCode, written: paths }) => {
  const leftover = paths.find((path) => path.startsWith("tmp/") || /\.(?:tmp|old)\/?$/.test(path));
  if (leftover !== undefined) return [`${name} leaves a temporary file`, leftover];
  const mayWrite = exitCode === 0 && (name === "init" || name === "build");
  const output = (path: string) => name === "init" || /\.lua(?:\.map)?$|\/$/.test(path);
  const wrong = paths.find((path) => !mayWrite || !output(path));
  return wrong === undefined ? undefined : [`${name} writes with exit code ${exitCode}`, paths.join("\n")];
};

export const CHECKS: readonly Check[] = [
  words("stack", STACK),
  words("internal", INTERNAL),
  exitCode,
  words("exception", NATIVE),
  words("exception", RAW),
  compiler,
  consistent,
  placed,
  visible,
  json,
  written,
];

import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { DEFAULT_RELEASE } from "../releases/index.ts";
import type { CommandLine } from "./command_line.ts";
import { ExitCode } from "./exit_codes.ts";
import { describeProject } from "./init/describe_project.ts";
import { checkKind, kinds } from "./init/kinds.ts";
import { checkRelease } from "./init/known_releases.ts";
import { type ProjectPlan, planProject } from "./init/plan_project.ts";
import type { Answers } from "./init/questions.ts";
import { findSpecifier } from "./init/specifier.ts";
import { templateFiles } from "./init/template_files.ts";
import { printNote } from "./message.ts";
import { printText } from "./print_text.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { systemReason } from "./system_reason.ts";
import { UsageError } from "./usage_error.ts";
import { writeOutputs } from "./write_outputs.ts";

/** The folder of the package: above dist, and above cli in the source tree. */
const PACKAGE = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

const DEFAULTS: Answers = { folder: ".", kind: "mail", release: DEFAULT_RELEASE };

interface InitOptions {
  readonly dovecot?: string;
  readonly kind?: string;
  readonly yes?: boolean;
}

export function addInitCommand(line: CommandLine): void {
  line.program
    .command("init")
    .description("lay out a project that builds and passes its own tests")
    .argument("[dir]", "where: a new folder, or one in which no file is in the way (default: this one)")
    .option("-d, --dovecot <version>", `the release of the server (default: ${DEFAULT_RELEASE})`)
    .option(
      "-k, --kind <kind>",
      `the kind of scripts: ${Object.keys(kinds).join(" or ")} (default: ${DEFAULTS.kind})`,
    )
    .option("-y, --yes", "ask nothing: take the defaults for what is not given")
    .addHelpText("after", "\nOn a terminal it asks for what is not given.")
    .addHelpText("after", "\nExit codes: 0 laid out, 2 wrong usage or a file in the way, 130 cancelled.")
    .action(async (dir: string | undefined, options: InitOptions) => {
      line.exitCode = await init(dir, options, line.shell);
    });
}

async function init(dir: string | undefined, options: InitOptions, shell: Shell): Promise<number> {
  const { dovecot, kind, yes } = options;
  const given: Partial<Answers> = {
    ...(dir === undefined ? {} : { folder: dir }),
    ...(kind === undefined ? {} : { kind: checkKind(kind) }),
    ...(dovecot === undefined ? {} : { release: checkRelease(dovecot) }),
  };
  const answers = yes ? { ...DEFAULTS, ...given } : await answersFor(given, shell);
  if (answers === undefined) {
    printNote({ code: "cancelled", message: "Nothing was written." }, shell);
    return ExitCode.cancelled;
  }
  layOut(answers, shell);
  return ExitCode.success;
}

async function answersFor(given: Partial<Answers>, { terminal }: Shell): Promise<Answers | undefined> {
  if (terminal === undefined) return { ...DEFAULTS, ...given };
  const { ask } = await import("./init/questions.ts");
  return ask(given, terminal);
}

function layOut({ folder, kind: name, release }: Answers, shell: Shell): void {
  const target = pathFrom(shell, folder);
  const kind = kinds[name];
  const specifier = findSpecifier({ target, cwd: shell.cwd, installed: PACKAGE });
  const templates = templateFiles(`${PACKAGE}/templates`, { kind, release });
  const plan = planProject({ target, templates, dovescript: specifier.text });
  writeProject(target, plan);
  printText(describeProject({ target, release, kind, specifier, plan }, shell.cwd), shell);
}

function writeProject(target: string, { files }: ProjectPlan): void {
  try {
    makeFolder(target);
    writeOutputs(files);
  } catch (cause) {
    // A message about one of the files says all by itself, but its hint is about builds.
    const message =
      cause instanceof UsageError ? cause.message : `Cannot make ${target}: ${systemReason(cause)}.`;
    throw new UsageError(message, {
      code: "unwritable-file",
      hint: "Make the folder writable, or name another.",
      cause,
    });
  }
}

/** Step by step: with `recursive`, Node does not end where a file system such as /proc takes no folders. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandLine } from "./command_line.ts";
import { printText } from "./print_text.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { systemReason } from "./system_reason.ts";
import { UsageError } from "./usage_error.ts";

/** Beside dist in the package, beside cli in the source tree. */
const TEMPLATE = fileURLToPath(new URL("../templates/mail", import.meta.url));

export function addInitCommand({ program, shell }: CommandLine): void {
  program
    .command("init")
    .description("lay out a project that builds and passes its own tests")
    .argument("[dir]", "where; it must be empty or new", ".")
    .action((dir: string) => {
      const target = pathFrom(shell, dir);
      layOutProject(target);
      printText(nextSteps(target, shell), shell);
    });
}

function layOutProject(target: string): void {
  const present = existsSync(target) ? readdirSync(target).filter((name) => !isHarmless(name)) : [];
  if (present.length > 0) {
    throw new UsageError(`${target} is not empty: it has ${present.slice(0, 3).join(", ")}.`, {
      hint: "Name a new folder, as in: dovescript init hooks",
    });
  }
  mkdirSync(dirname(target), { recursive: true });
  // Everything is copied beside the target first, so that a failure half-way leaves nothing behind.
  const staging = `${target}.${process.pid}.tmp`;
  try {
    cpSync(TEMPLATE, staging, { recursive: true });
    // npm packs no file called .gitignore.
    renameSync(join(staging, "gitignore"), join(staging, ".gitignore"));
    nameProject(join(staging, "package.json"), basename(target));
    cpSync(staging, target, { recursive: true });
  } catch (cause) {
    throw new UsageError(`Cannot lay out a project in ${target}: ${systemReason(cause)}.`, {
      code: "unwritable-file",
      cause,
    });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** What npm or git may have put into a folder that is otherwise new. */
function isHarmless(name: string): boolean {
  return name === ".git" || name === "node_modules";
}

function nameProject(manifest: string, folder: string): void {
  const name =
    folder
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-")
      .replace(/^[._-]+/, "") || "hooks";
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const content = JSON.parse(readFileSync(manifest, "utf8"));
  content.name = name;
  content.devDependencies.dovescript = `^${version}`;
  writeFileSync(manifest, `${JSON.stringify(content, null, 2)}\n`);
}

function nextSteps(target: string, { cwd }: Shell): string {
  const folder = relative(cwd, target);
  const enter = folder === "" ? [] : [`  cd ${folder}`];
  return [
    `A project is in ${target}.`,
    ...enter,
    "  npm install",
    "  npm test          # runs the hooks on the simulated server",
    "  npx dovescript run src/mail.ts",
    "",
  ].join("\n");
}

import { accessSync, constants, type Stats, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isKnownRelease } from "../releases/index.ts";
import type { Answer } from "./ask.ts";
import {
  askIn,
  type Installation,
  type InstallationPlace,
  installationOf,
  programIn,
  programsOf,
  versionOf,
} from "./installation.ts";
import { JudgeError } from "./judge_error.ts";

/** Where to look for a server. */
export interface InstallationChoice {
  /** A changed root, or empty. */
  readonly root: string;
  /** The server's program inside it, if it is not found by its name. */
  readonly dovecot: string | undefined;
}

const HINT = "Install Dovecot with its Lua plugin, or name it with --dovecot-bin FILE or --root DIR.";

/** The installation that was asked for. Throws a JudgeError when it cannot judge. */
export function requireInstallation({ root, dovecot }: InstallationChoice): Installation {
  if (root !== "" && fileAt(root)?.isDirectory() !== true) throw noServer(`${root} is no folder.`);
  const place = { root, programs: programsOf(dovecot, root) };
  requireProgram(place, place.programs.dovecot);
  requireRootUser();
  const version = requireVersion(place);
  requireDoveadm(place, dovecot);
  const found = installationOf(place, version);
  if (!isKnownRelease(found.release))
    throw new JudgeError({
      code: "unknown-release",
      message: `Dovecot ${found.version} is not a release that can be simulated.`,
      hint: "Releases from 2.3.4 to 2.4 can.",
    });
  return found;
}

function requireRootUser(): void {
  if (process.getuid?.() === 0) return;
  throw new JudgeError({
    code: "not-root",
    message: "Dovecot must be started as root: its processes change to the users of the world.",
    hint: "Run dovescript verify as root. Nothing but a temporary folder is written.",
  });
}

/** What the server says of itself. */
function requireVersion(place: InstallationPlace): string {
  const { dovecot } = place.programs;
  const answer = askIn(place, [dovecot, "--version"]);
  const version = versionOf(answer);
  if (version !== undefined) return version;
  throw noServer(`${named(place, dovecot)} is no Dovecot: asked for --version, ${described(answer)}.`);
}

function requireDoveadm(place: InstallationPlace, dovecot: string | undefined): void {
  const { doveadm } = place.programs;
  // doveadm has no --version.
  if (programIn(place, doveadm) !== undefined) return;
  const places = dovecot === undefined ? "on the path" : `beside ${dovecot} or in the bin beside its folder`;
  throw noServer(
    `${named(place, dovecot ?? "Dovecot")} has no doveadm ${places}, with which sessions are started.`,
  );
}

/** Finds out what is wrong with a program that is given by its path. */
function requireProgram({ root }: InstallationPlace, program: string): void {
  if (program === "") throw noServer("--dovecot-bin names no file.");
  if (!program.includes("/")) return;
  const path = root === "" ? resolve(program) : join(root, program);
  const file = fileAt(path);
  if (file === undefined) throw noServer(`There is no file ${path}.`);
  if (!file.isFile()) throw noServer(`${path} is no file.`);
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw noServer(`${path} is not executable, so it is no Dovecot.`);
  }
}

function fileAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A file where a folder should be, too many links and so on.
    return undefined;
  }
}

function described(answer: Answer): string {
  if ("problem" in answer) return answer.problem;
  const [line = ""] = answer.text.split("\n");
  return answer.text === "" ? "it prints nothing" : `it prints ${JSON.stringify(line.slice(0, 80))}`;
}

function named({ root }: InstallationPlace, program: string): string {
  return root === "" ? program : `${program} in ${root}`;
}

function noServer(message: string): JudgeError {
  return new JudgeError({ code: "no-server", message, hint: HINT });
}

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Answer, ask } from "./ask.ts";
import { SUITES, serversFolder } from "./servers_folder.js";

/** The suite that has a release. Other releases may be in sid. */
export function suiteOf(release: string): string {
  return { "2.3.13": "bullseye", "2.3.19.1": "bookworm", "2.4.1": "trixie" }[release] ?? "sid";
}

/** Where a Dovecot is. */
export interface InstallationPlace {
  /** The folder that is its `/`: a changed root, or empty for this machine's own. */
  readonly root: string;
  /** Its programs, as they are called inside that root. */
  readonly programs: Readonly<Record<"dovecot" | "doveadm", string>>;
}

/** A real Dovecot on this machine. */
export interface Installation extends InstallationPlace {
  readonly release: string;
  /**
   * What it says of itself, with the commit, and the revision of its package: Debian changes what scripts see without
   * changing what the server says.
   */
  readonly version: string;
}

const PROGRAMS = { dovecot: "dovecot", doveadm: "doveadm" };

/** A release, perhaps with a package's revision, and perhaps the commit: `2.4.1-4 (7d8c0e5759)`. */
const VERSION = /^(\d+\.\d+(?:\.\d+)*)[\w.~+-]*(?: \([0-9a-f]+\))?$/;

/** All Dovecots on this machine: its own and those of `npm run servers`, one of each release. */
export function findInstallations(): Installation[] {
  const roots = ["", ...SUITES.map((suite) => join(serversFolder, suite))];
  const found = new Map<string, Installation>();
  for (const root of roots.filter((folder) => folder === "" || existsSync(folder))) {
    const installation = installationAt({ root, programs: PROGRAMS });
    if (installation !== undefined && !found.has(installation.release))
      found.set(installation.release, installation);
  }
  return [...found.values()];
}

/** The Dovecot at a place; undefined when none answers there. */
export function installationAt(place: InstallationPlace): Installation | undefined {
  const version = versionOf(askIn(place, [place.programs.dovecot, "--version"]));
  return version === undefined ? undefined : installationOf(place, version);
}

/** What a Dovecot says of itself; undefined when it is none that answered. */
export function versionOf(answer: Answer): string | undefined {
  return "text" in answer && VERSION.test(answer.text) ? answer.text : undefined;
}

/** The installation that has said its version. */
export function installationOf(place: InstallationPlace, version: string): Installation {
  const revision = place.programs.dovecot === PROGRAMS.dovecot ? packageRevision(place) : undefined;
  const named = revision === undefined ? version : `${version}, package ${revision}`;
  const programs = {
    dovecot: locate(place, place.programs.dovecot),
    doveadm: locate(place, place.programs.doveadm),
  };
  return { ...place, programs, version: named, release: VERSION.exec(version)![1]! };
}

/** The path of a program, because a server gets a PATH that may not lead to it. */
function locate(place: InstallationPlace, program: string): string {
  return programIn(place, program) ?? program;
}

/** The path of a program in an installation; undefined when it is not there. */
export function programIn(place: InstallationPlace, program: string): string | undefined {
  const answer = askIn(place, ["/bin/sh", "-c", 'command -v "$0"', program]);
  return "text" in answer ? answer.text : undefined;
}

function packageRevision(place: InstallationPlace): string | undefined {
  const answer = askIn(place, ["dpkg-query", "--show", "dovecot-core"]);
  return "text" in answer ? answer.text.split("\t")[1] : undefined;
}

/** Asks a program in an installation. */
export function askIn(place: InstallationPlace, command: readonly string[]): Answer {
  return ask(inside(place, command));
}

/** The programs of a Dovecot whose `dovecot` is given: doveadm is beside it, or in the `bin` beside its `sbin`. */
export function programsOf(dovecot: string | undefined, root: string): InstallationPlace["programs"] {
  if (dovecot === undefined) return PROGRAMS;
  const folders = [dirname(dovecot), join(dirname(dirname(dovecot)), "bin")];
  const folder = folders.find((candidate) => existsSync(join(root, candidate, "doveadm"))) ?? folders[0]!;
  return { dovecot, doveadm: join(folder, "doveadm") };
}

/** A command line as it runs in an installation. */
export function inside({ root }: InstallationPlace, command: readonly string[]): string[] {
  return root === "" ? [...command] : ["chroot", root, ...command];
}

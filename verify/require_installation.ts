import { isKnownRelease } from "../releases/index.ts";
import { type Installation, installationAt, programsOf } from "./installation.ts";
import { JudgeError } from "./judge_error.ts";

/** Where to look for a server. */
export interface InstallationChoice {
  /** A changed root, or empty. */
  readonly root: string;
  /** The server's program inside it, if it is not found by its name. */
  readonly dovecot: string | undefined;
}

/** The installation that was asked for. Throws a JudgeError when it cannot judge. */
export function requireInstallation({ root, dovecot }: InstallationChoice): Installation {
  const found = installationAt({ root, programs: programsOf(dovecot, root) });
  if (found === undefined)
    throw new JudgeError({
      code: "no-server",
      message: `No Dovecot answers: ${dovecot ?? "dovecot"} --version${root === "" ? "" : ` in ${root}`} fails.`,
      hint: "Install Dovecot with its Lua plugin, or name it with --dovecot-bin FILE or --root DIR.",
    });
  if (!isKnownRelease(found.release))
    throw new JudgeError({
      code: "unknown-release",
      message: `Dovecot ${found.version} is not a release that can be simulated.`,
      hint: "Releases from 2.3.4 to 2.4 can.",
    });
  if (process.getuid?.() !== 0)
    throw new JudgeError({
      code: "not-root",
      message: "Dovecot must be started as root: its processes change to the users of the world.",
      hint: "Run dovescript verify as root. Nothing but a temporary folder is written.",
    });
  return found;
}

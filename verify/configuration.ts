import { join } from "node:path";
import {
  addSettings,
  type Block,
  configurationLines,
  mapTexts,
  quoted,
  SCRIPT,
  SESSION_SERVERS,
  serverOf,
} from "../releases/index.ts";
import type { World } from "../runtime/index.ts";
import { JudgeError } from "./judge_error.ts";
import { loginsIn, type Move, SCRIPT_NAME } from "./trial.ts";

/** The password of every account; nobody but the contract ever logs in. */
export const PASSWORD = "contract";

/** The socket on which the server takes IMAP logins: below `base_dir`, so no port is taken. */
export const IMAP_SOCKET = "login/contract";

/** The machine's name on the simulator. Scripts see it in templates; a server has it from these variables. */
export const NAMES = { DOVECOT_HOSTNAME: "localhost", DOVECOT_HOSTDOMAIN: "localhost" };

/** What a configuration depends on. */
export interface Configured {
  readonly release: string;
  readonly world: World;
  /** True if the events that scripts send are written to the log. */
  readonly events: boolean;
  /** What loads the scripts, where it is not the script of mail_lua: below the folder of the files. */
  readonly loading?: (files: string) => Block;
  /** The protocols of the server, and lines for their services. */
  readonly protocols?: { readonly names: string; readonly services: string };
  /** The sessions that one process serves at once, if there are any. */
  readonly together?: readonly Move[];
  /** A certificate that it is to trust (PEM). */
  readonly trusted?: string;
}

/** The file of the certificate that a server trusts. */
const TRUSTED = "trusted.pem";

/** The file, if there is a certificate. */
export function trustedFile({ trusted }: Pick<Configured, "trusted">): Readonly<Record<string, string>> {
  return trusted === undefined ? {} : { [TRUSTED]: trusted };
}

/** The setting that names it. */
export function trustLine(root: string, { trusted }: Pick<Configured, "trusted">): string {
  return trusted === undefined ? "" : `ssl_client_ca_file = ${root}/${TRUSTED}`;
}

/** Returns true if a release belongs to 2.4 rather than to 2.3: two languages of configuration. */
export function isOfLine24(release: string): boolean {
  return !release.startsWith("2.3.");
}

/** The file from which a server reads its accounts. */
export const USERS = "users";

/** A value between quotes; an empty one needs none. */
export function settingValue(value: string): string {
  if (/[\0\r\n]/.test(value))
    throw new JudgeError({
      code: "no-such-setting",
      message: `dovecot.conf cannot hold ${JSON.stringify(value)}: a value ends at a line break or NUL.`,
      hint: "Take the character out of the world.",
    });
  return value === "" ? "" : quoted(value);
}

/** What a server is told to load the scripts of trials, which are about the sessions of users. */
export function loadingOf(release: string) {
  return serverOf(SESSION_SERVERS, release);
}

/** Loads the script below `root`, with the settings of a world. */
export function loadingLines(root: string, { release, world, loading: given }: Configured): string {
  if (given !== undefined) return configurationLines(given(filesOf(root))).join("\n");
  const { load, scriptSettings } = loadingOf(release);
  // The server has no other plugins.
  const complete = (text: string) =>
    text.replace("$mail_plugins ", "").replace(SCRIPT, () => filesOf(root) + SCRIPT_NAME);
  const settings = Object.entries(world.settings ?? {}).map(([name, value]) => [name, settingValue(value)]);
  const loading = mapTexts(load, complete);
  return configurationLines(addSettings(loading, scriptSettings, Object.fromEntries(settings))).join("\n");
}

/** How a line of releases writes how many clients a process serves before it ends. */
export interface ServedClients {
  readonly setting: string;
  readonly unlimited: string;
}

/** Services that need no more than the server's folder. */
export function services({ setting, unlimited }: ServedClients, { together, protocols }: Configured): string {
  return `${protocols?.services ?? ""}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
service imap-login {
  chroot =
  ${setting} = ${unlimited}
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = 0
  }
  unix_listener ${IMAP_SOCKET} {
    mode = 0666
  }
}
${together === undefined ? "" : oneProcess(setting, loginsIn(together).length)}`;
}

/** One process for so many IMAP sessions, which ends with the last of them. */
function oneProcess(setting: string, clients: number): string {
  return `service imap {
  client_limit = ${clients}
  process_limit = 1
  ${setting} = ${clients}
}`;
}

/** The folder that plays `/` for the script and the homes. */
export function filesOf(root: string): string {
  return join(root, "w");
}

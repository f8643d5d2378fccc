import type { World } from "../../runtime/server/world.ts";
import { SCRIPT_NAME } from "./contract_case.ts";
import { filesOf } from "./real_world.ts";

/** The password of every account; nobody but the contract ever logs in. */
export const PASSWORD = "contract";

/** The socket on which the server takes IMAP logins: below `base_dir`, so no port is taken. */
export const IMAP_SOCKET = "login/contract";

/** What a configuration depends on. */
export interface Configured {
  readonly world: World;
  /** Whether the events that scripts send are written to the log. */
  readonly events: boolean;
}

/** dovecot.conf for 2.3.19.1: everything lives below `root`, nothing listens outside it. */
export function serverConfiguration(root: string, { world, events }: Configured): string {
  return `base_dir = ${root}/run
state_dir = ${root}/state
log_path = /dev/stderr
log_timestamp = ""
protocols = imap
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
mail_plugins = mail_lua
mail_debug = ${world.mail_debug === true ? "yes" : "no"}
first_valid_uid = 1
first_valid_gid = 1
${world.attributes === false ? "" : "mail_attribute_dict = file:%h/attributes"}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = dict
  args = ${root}/userdb.conf
}
namespace inbox {
  inbox = yes
  separator = /
}
${services()}
${events ? EXPORTER : ""}
plugin {
  mail_lua_script = ${filesOf(root)}${SCRIPT_NAME}
${pluginSettings(world.settings ?? {})}
}
`;
}

/** The userdb is a dict file, because auth reads that anew for every lookup. */
export function userdbConfiguration(root: string): string {
  return `uri = file:${root}/users
key user {
  key = users/%u
  format = json
}
userdb_objects = user
`;
}

const EXPORTER = `event_exporter contract {
  format = json
  format_args = time-unix
  transport = log
}
metric contract {
  exporter = contract
  filter = category=lua
}`;

function services(): string {
  return `service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
service imap-login {
  chroot =
  service_count = 0
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = 0
  }
  unix_listener ${IMAP_SOCKET} {
    mode = 0666
  }
}`;
}

function pluginSettings(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(([name, value]) => `  ${name} = ${settingValue(value)}`);
  return lines.join("\n");
}

function settingValue(value: string): string {
  if (/[\0\r\n]/.test(value)) throw new Error(`dovecot.conf cannot hold ${JSON.stringify(value)}`);
  return value === "" ? "" : `"${value.replace(/["\\]/g, "\\$&")}"`;
}

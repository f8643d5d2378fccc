import {
  type Configured,
  loadingLines,
  PASSWORD,
  services,
  trustedFile,
  trustLine,
  USERS,
} from "./configuration.ts";
import { namespaceBlocks } from "./namespaces.ts";
import { environmentWords } from "./server_variables.ts";

/** The files of a server of the line 2.3: everything lives below `root`. */
export function configuration23(root: string, configured: Configured): Readonly<Record<string, string>> {
  return {
    ...trustedFile(configured),
    "dovecot.conf": dovecotConf(root, configured),
    "userdb.conf": userdb(root),
  };
}

function dovecotConf(root: string, configured: Configured): string {
  const { world, events } = configured;
  return `base_dir = ${root}/run
state_dir = ${root}/state
log_path = /dev/stderr
log_timestamp = ""
import_environment = TZ ${environmentWords(root, configured)}
protocols = ${configured.protocols?.names ?? "imap"}
ssl = no
${trustLine(root, configured)}
disable_plaintext_auth = no
auth_username_chars =
auth_username_format = %u
mail_location = maildir:~/Maildir
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
${namespaceBlocks(world, (folder) => `location = maildir:~/${folder}`)}
${services({ setting: "service_count", unlimited: "0" }, configured)}
${events ? EXPORTER : ""}
${loadingLines(root, configured)}
`;
}

/** The userdb is a dict file, because auth reads that anew for every lookup. */
function userdb(root: string): string {
  return `uri = file:${root}/${USERS}
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

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
import { environmentLines } from "./server_variables.ts";

/** The files of a server of the line 2.4: everything lives below `root`. */
export function configuration24(root: string, configured: Configured): Readonly<Record<string, string>> {
  return {
    ...trustedFile(configured),
    "dovecot.conf": dovecotConf(root, configured),
    "userdb.lua": userdb(root),
  };
}

function dovecotConf(root: string, configured: Configured): string {
  const { world, events } = configured;
  return `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${root}/run
state_dir = ${root}/state
log_path = /dev/stderr
log_timestamp = ""
import_environment {
  ${environmentLines(root, configured)}
}
protocols = ${configured.protocols?.names ?? "imap"}
ssl = no
${trustLine(root, configured)}
auth_allow_cleartext = yes
auth_username_chars =
auth_username_format = %{user}
mail_driver = maildir
mail_path = ~/Maildir
${loadingLines(root, configured)}
${world.mail_debug === true ? "log_debug = category=storage" : ""}
${world.attributes === false ? "" : ATTRIBUTES}
first_valid_uid = 1
first_valid_gid = 1
passdb static {
  password = ${PASSWORD}
}
userdb lua {
  lua_file = ${root}/userdb.lua
}
${namespaceBlocks(world, (folder) => `mail_path = ~/${folder}`)}
${services({ setting: "service_restart_request_count", unlimited: "unlimited" }, configured)}
${events ? EXPORTER : ""}
`;
}

const ATTRIBUTES = `mail_attribute {
  dict file {
    path = %{home}/attributes
  }
}`;

const EXPORTER = `event_exporter contract {
  driver = log
  format = json
  time_format = unix
}
metric contract {
  exporter = contract
  filter = category=lua
}`;

/** The userdb is a script, which reads the accounts anew for every lookup. */
function userdb(root: string): string {
  return `function auth_userdb_lookup(request)
  local fields = dofile("${root}/${USERS}")[request.user]
  if fields == nil then
    return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "no such user"
  end
  return dovecot.auth.USERDB_RESULT_OK, fields
end
`;
}

/** One kind of message that a command prints about something other than the TypeScript. */
export interface CommandMessage {
  readonly severity: "error" | "note";
  /** For `dovescript explain` and docs/diagnostics.md. */
  readonly explanation: string;
}

const messages = {
  "wrong-usage": {
    severity: "error",
    explanation:
      "The command, an option or an argument is not one that dovescript has, or stands in the wrong place. `dovescript --help` lists the commands, `dovescript COMMAND --help` the options of one.",
  },
  "unknown-code": {
    severity: "error",
    explanation:
      "`dovescript explain` has nothing to say about this code. Without a code it lists those that it knows.",
  },
  "unreadable-file": {
    severity: "error",
    explanation:
      "A script, a world, or a file that the world names does not exist, is a folder, or may not be read by this user.",
  },
  "current-folder-missing": {
    severity: "error",
    explanation:
      "Paths start from the current folder, and this one was removed or may not be entered. `cd` leads to another.",
  },
  "unwritable-file": {
    severity: "error",
    explanation:
      "A file could not be written, because something else has its name, the disk is full, or the folder belongs to somebody else. Outputs of a build are written all or none: those of the last build are still there.",
  },
  "unwatchable-folder": {
    severity: "error",
    explanation:
      "`--watch` asks the system to tell it about changes in the folders of the project. The system refused one, because it watches too many already or because this user may not read the folder.",
  },
  "file-in-the-way": {
    severity: "error",
    explanation:
      "A new project needs a folder, and the files that it consists of. Nothing was written: `dovescript init` keeps a README.md and a .gitignore, adds to a package.json, and overwrites no other file.",
  },
  "invalid-manifest": {
    severity: "error",
    explanation: "The package.json that `dovescript init` adds to is not one that npm could read.",
  },
  "invalid-world": {
    severity: "error",
    explanation:
      "The world is not strict JSON, or it has a key or a value that a world cannot have. The schema is in dovescript/world.schema.json.",
  },
  "unknown-release": {
    severity: "error",
    explanation: "Scripts can be compiled and simulated only for releases of Dovecot from 2.3.4 to 2.4.",
  },
  "invalid-option": {
    severity: "error",
    explanation: "An option has a value that it cannot have, such as a limit that is no number above 0.",
  },
  "invalid-argument": {
    severity: "error",
    explanation: "An argument is of a wrong kind, such as a number in the place of a name.",
  },
  "invalid-action": {
    severity: "error",
    explanation:
      "An action is a command of doveadm as an administrator would type it: `auth test`, `auth login`, `auth lookup`, `auth cache flush`, `user` or `mailbox list`; or `sleep` with milliseconds. No shell runs it.",
  },
  "scheme-not-simulated": {
    severity: "error",
    explanation:
      "A server can check this password, the simulator cannot: it knows the schemes that are in use, but not PLAIN-MD4 and OTP, and of {CRYPT} not yescrypt, sunmd5, sha1crypt, NT hashes and BSDi DES.",
  },
  "unknown-user": {
    severity: "error",
    explanation: "The world names every user who can log in.",
  },
  "no-process": {
    severity: "error",
    explanation:
      "Two sessions share a process only if both are open on the same server and service, and only services other than doveadm keep a process for the next session.",
  },
  "folder-missing": {
    severity: "error",
    explanation: "A folder that `--allow-folder` names must exist, as the script sees what is really in it.",
  },
  "instruction-limit": {
    severity: "error",
    explanation:
      "A call into the script ran more instructions than it may, with the work of library functions counted by its size. A server has no such limit and would hang if the script never ended.",
  },
  "time-limit": {
    severity: "error",
    explanation:
      "A call into the script took longer than `--time-limit` or `timeLimit` allows. A server has no such limit and would hang if the script never ended.",
  },
  "memory-limit": {
    severity: "error",
    explanation: "The script holds more memory than it may. A server would take it, up to its vsz_limit.",
  },
  "no-such-setting": {
    severity: "error",
    explanation: "The world sets something that no server has under this name.",
  },
  "template-limit": {
    severity: "error",
    explanation:
      "A template with variables builds more than it may. A server would use its memory until it fails.",
  },
  "too-many-texts": {
    severity: "error",
    explanation:
      "A template of Dovecot 2.4 that calls a function with more than 21 texts may make the server overwrite its own memory, so that nobody can say what it would do next.",
  },
  "no-server": {
    severity: "error",
    explanation: "verify needs a Dovecot on this machine. It looks for the program `dovecot` on the path.",
  },
  "no-network": {
    severity: "error",
    explanation: "The platform of the caller has no way to wait for a network.",
  },
  "endless-wait": {
    severity: "error",
    explanation:
      "The script waits for an HTTP server that never answers, and no timeout ends that. A server would hang.",
  },
  "no-such-server": {
    severity: "error",
    explanation:
      "verify plays the HTTP servers of the world on this machine, and the world says something of one that none can do.",
  },
  "not-root": {
    severity: "error",
    explanation: "Dovecot's processes change to the users of the world, which only root may do.",
  },
  "server-failed": {
    severity: "error",
    explanation: "The server that verify started ended or failed. The message contains what it logged.",
  },
  "server-limit": {
    severity: "error",
    explanation:
      "The server that verify started used too much CPU, wrote too much, or did nothing for too long. The message says what was waited for.",
  },
  "not-authenticated": {
    severity: "error",
    explanation: "The server that verify started does not know the user, so that no script ran.",
  },
  "log-line-lost": {
    severity: "error",
    explanation: "The server that verify started did not log a line by which its transcript is found.",
  },
  "output-failed": {
    severity: "error",
    explanation:
      "Standard output took only a part of what was printed, for example because the disk is full. The command itself ran to its end.",
  },
  internal: {
    severity: "error",
    explanation: "This is a defect of DoveScript. Please report it with the lines that were printed.",
  },
  "session-ended": {
    severity: "note",
    explanation:
      "A real server refuses the login or ends its process in this place, with the line and the exit code that are shown. The note says why, and what to write instead.",
  },
  "script-unloaded": {
    severity: "note",
    explanation:
      "A server keeps a script only if it has the one hook that its kind of scripts must have, and says nothing when it unloads it.",
  },
  "request-unanswered": {
    severity: "note",
    explanation:
      "A server sends requests over its network. The simulator sends none, unless --allow-net names the server: a request without an answer in the world fails as a refused connection does, with status 9003, or is 404 at a server that the world knows.",
  },
  "module-not-found": {
    severity: "note",
    explanation:
      "A server lets scripts read every file that its user may read. The simulator shows them only what the world names, and folders that `--allow-folder` names.",
  },
  "unknown-system-name": {
    severity: "note",
    explanation:
      "A userdb may give a name such as vmail for uid and gid, which the server looks up in its system. The simulator knows the names that every Debian has, those of `system_users` and `system_groups` of the world, and those of its /etc/passwd and /etc/group.",
  },
  "typescript-place": {
    severity: "note",
    explanation:
      "The log names places in the compiled Lua file, since that is what the server runs. The source map tells where the line comes from.",
  },
  "server-not-compared": {
    severity: "note",
    explanation:
      "No running server of this release, with this Lua or this service, was compared with the simulator, which behaves as is known from the releases and services around it.",
  },
  "printed-text": {
    severity: "note",
    explanation: "A server shows nowhere what a script prints. dovecot.i_info writes to its log.",
  },
  "clock-not-used": {
    severity: "note",
    explanation:
      "A world may set the simulator's clock, but not that of a real server, which is this machine's.",
  },
  "servers-agree": {
    severity: "note",
    explanation: "The server and the simulator printed the same, and ended with the same exit code.",
  },
  "servers-differ": {
    severity: "note",
    explanation:
      "The server and the simulator printed something different, or ended with different exit codes. Either the difference comes from the machine, such as its clock, or it is a defect of the simulator.",
  },
  cancelled: {
    severity: "note",
    explanation: "A question was answered with Ctrl+C or Escape.",
  },
  watching: {
    severity: "note",
    explanation:
      "The command runs again whenever a file of the project changes, until it is ended with Ctrl+C.",
  },
} satisfies Record<string, CommandMessage>;

/** A code of a message that a command prints. Codes are permanent. */
export type MessageCode = keyof typeof messages;

/** Messages of commands, by code. What `check` says about a project is in the compiler's catalogue. */
export const commandMessages: Readonly<Record<MessageCode, CommandMessage>> = messages;

import { chownSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { UserWorld } from "../../runtime/server/world.ts";
import { layOutAttributes } from "./attribute_dict.ts";
import { SCRIPT_NAME, type Trial } from "./contract_case.ts";
import { layOutMaildir, maildirFolder } from "./maildir.ts";

/** The folder that plays `/` for the script and the homes. */
export function filesOf(root: string): string {
  return join(root, "w");
}

/** Puts a trial's script, accounts, messages and metadata into the server's folder, in place of the last trial's. */
export function layOutWorld(root: string, trial: Trial): void {
  const files = filesOf(root);
  const users = Object.entries(trial.world.users ?? {});
  rmSync(files, { recursive: true, force: true });
  mkdirSync(dirname(files + SCRIPT_NAME), { recursive: true });
  writeFileSync(files + SCRIPT_NAME, trial.lua);
  const lines = users.map(([name, user]) => `shared/users/${name}\n${userdbReply(files, name, user)}\n`);
  // A new file each time: auth notices a changed dict file by its inode.
  writeFileSync(join(root, "users.new"), lines.join(""));
  renameSync(join(root, "users.new"), join(root, "users"));
  for (const [name, user] of users) layOutUser(files + homeOf(name, user), user, trial.baseDir);
}

function layOutUser(home: string, user: UserWorld, baseDir: string): void {
  mkdirSync(home, { recursive: true });
  for (const [vname, mailbox] of Object.entries({ INBOX: {}, ...user.mailboxes })) {
    layOutMaildir(join(home, maildirFolder(vname)), mailbox, baseDir);
  }
  layOutAttributes(home, user);
  own(home, user.uid ?? 1000, user.gid ?? 1000);
}

function userdbReply(files: string, name: string, user: UserWorld): string {
  return JSON.stringify({
    ...user.settings,
    uid: String(user.uid ?? 1000),
    gid: String(user.gid ?? 1000),
    home: files + homeOf(name, user),
  });
}

function homeOf(name: string, user: UserWorld): string {
  return user.home ?? `/var/vmail/${name}`;
}

function own(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) own(join(path, entry), uid, gid);
}

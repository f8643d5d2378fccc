import { chownSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { UserWorld, World } from "../runtime/index.ts";
import { layOutAttributes } from "./attribute_dict.ts";
import { filesOf, isOfLine24, loadingOf, USERS } from "./configuration.ts";
import { homeOf } from "./homes.ts";
import { layOutMaildir, maildirFolder } from "./maildir.ts";
import type { ServerFolder } from "./server_folder.ts";
import { SCRIPT_NAME, type Trial } from "./trial.ts";
import { layOutFiles, moverOf } from "./world_files.ts";

/** Puts a trial's (first) script, accounts, messages and metadata into the server's folder, in place of the last trial's. */
export function layOutWorld(folder: ServerFolder, trial: Trial): void {
  const files = filesOf(folder.outside);
  const users = Object.entries(trial.world.users ?? {});
  rmSync(files, { recursive: true, force: true });
  layOutFiles(folder, trial, { [SCRIPT_NAME]: trial.lua });
  const isLine24 = isOfLine24(trial.release);
  const replies = users.map(
    ([name, user]) =>
      [
        name,
        {
          ...(isLine24 ? luaSettings(user, trial.release) : {}),
          ...userdbReply(filesOf(folder.inside), name, user),
        },
      ] as const,
  );
  // A new file each time: auth notices a changed dict file by its inode.
  const text = isLine24 ? luaTable(replies) : dictFile(replies);
  writeFileSync(join(folder.outside, `${USERS}.new`), text);
  renameSync(join(folder.outside, `${USERS}.new`), join(folder.outside, USERS));
  for (const [name, user] of users) layOutUser(files + homeOf(name, user), user, trial);
}

/** Puts the script of the next session in place. */
export function layOutScript(folder: ServerFolder, lua: string, world: World): void {
  const path = filesOf(folder.outside) + SCRIPT_NAME;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, moverOf(filesOf(folder.inside), world)(lua));
}

function layOutUser(home: string, user: UserWorld, { world, baseDir }: Trial): void {
  mkdirSync(home, { recursive: true });
  for (const [vname, mailbox] of Object.entries({ INBOX: {}, ...user.mailboxes })) {
    layOutMaildir(join(home, maildirFolder(vname, world)), mailbox, baseDir);
  }
  layOutAttributes(home, user, world);
  own(home, user.uid ?? 1000, user.gid ?? 1000);
}

type Reply = readonly [username: string, fields: Readonly<Record<string, string>>];

function dictFile(replies: readonly Reply[]): string {
  return replies.map(([name, fields]) => `shared/users/${name}\n${JSON.stringify(fields)}\n`).join("");
}

function luaTable(replies: readonly Reply[]): string {
  const table = (entries: readonly (readonly [string, string])[]) =>
    `{ ${entries.map(([key, value]) => `[${luaString(key)}] = ${value}`).join(", ")} }`;
  const fieldsOf = (fields: Readonly<Record<string, string>>) =>
    table(Object.entries(fields).map(([key, value]) => [key, luaString(value)]));
  return `return ${table(replies.map(([name, fields]) => [name, fieldsOf(fields)]))}\n`;
}

function luaString(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return `"${bytes.map((byte) => `\\${String(byte).padStart(3, "0")}`).join("")}"`;
}

function userdbReply(files: string, name: string, user: UserWorld): Readonly<Record<string, string>> {
  return {
    ...user.settings,
    uid: String(user.uid ?? 1000),
    gid: String(user.gid ?? 1000),
    home: files + homeOf(name, user),
  };
}

/** In 2.4 the userdb sets what script_init gets by its full name. */
function luaSettings(user: UserWorld, release: string): Readonly<Record<string, string>> {
  const path = loadingOf(release).scriptSettings.join("/");
  const own = Object.entries(user.settings ?? {});
  return Object.fromEntries(own.map(([name, value]) => [`${path}/${name}`, value]));
}

function own(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) own(join(path, entry), uid, gid);
}

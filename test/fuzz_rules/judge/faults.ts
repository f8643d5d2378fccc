/**
 * Gives the simulator the outcomes that a server may have at any time: each call that may raise raises or not, and each
 * yes-or-no field of a user and each value of metadata is asked of {@link Choices}.
 */

import { members as dovecot } from "../../../runtime/bindings/dovecot.ts";
import { fields, members as user } from "../../../runtime/bindings/mail_user.ts";
import { members as mailbox } from "../../../runtime/bindings/mailbox.ts";
import { raise } from "../../../runtime/engine/arguments.ts";
import type { LuaState } from "../../../runtime/engine/members.ts";
import { itemReference } from "../../../runtime/engine/objects.ts";
import { pushResult } from "../../../runtime/engine/values.ts";
import { MailUser } from "../../../runtime/server/storage/mail_user.ts";
import { Mailbox } from "../../../runtime/server/storage/mailbox.ts";
import type { Choices } from "./choices.ts";

type LuaFunction = (L: LuaState) => number;

/** What raises for reasons that no script knows. */
const RAISING = ["open", "sync", "status", "metadata_get", "metadata_set", "metadata_unset", "metadata_list"];

/** What a function that is declared calls where it may raise; programs call it nowhere else. */
const MAY_RAISE = "i_debug";

/** Fields of a user that are true or false in every release; programs use them as conditions. */
export const FLAGS = ["admin", "anonymous", "autocreated", "dsyncing", "fuzzy_search"] as const;

let current: Choices | undefined;
/** What the fields of the run's user are, of those that may be true. */
let flags = new Map<string, boolean | undefined>();

/** Runs something with these choices, in which only these flags may be true. */
export function withChoices<T>(choices: Choices, used: readonly string[], run: () => T): T {
  current = choices;
  flags = new Map(used.map((name) => [name, undefined]));
  try {
    return run();
  } finally {
    current = undefined;
  }
}

/** Wraps the functions that scripts call. To be called once, before the first server is made. */
export function installFaults(): void {
  for (const table of [mailbox, user] as Record<string, LuaFunction>[]) {
    for (const name of RAISING) {
      const original = table[name];
      if (original) table[name] = failing(name, original);
    }
  }
  const functions: Record<string, LuaFunction> = dovecot;
  const original = functions[MAY_RAISE]!;
  functions[MAY_RAISE] = (L) => (current?.choose() ? raise(L, "what is declared failed") : original(L));
  const table: Record<string, unknown> = fields;
  for (const name of FLAGS) table[name] = () => flagOf(name);
}

/** A function that may raise. An object that is gone, or a user without namespaces, is the server's end all the same. */
function failing(name: string, original: LuaFunction): LuaFunction {
  return (L) => {
    if (current === undefined || !isUsable(L)) return original(L);
    if (current.choose()) return raise(L, `${name} failed`);
    if (name !== "metadata_get" || !current.choose()) return original(L);
    original(L);
    return pushResult(L, "text");
  };
}

function isUsable(L: LuaState): boolean {
  const target = itemReference(L, 1)?.target;
  return target instanceof Mailbox || (target instanceof MailUser && target.hasNamespaces);
}

/** The same for all hooks of a run. */
function flagOf(name: string): boolean {
  if (current === undefined || !flags.has(name)) return false;
  const known = flags.get(name);
  if (known !== undefined) return known;
  const chosen = current.choose();
  flags.set(name, chosen);
  return chosen;
}

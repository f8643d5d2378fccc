import type { Action } from "./action.ts";
import type { Command } from "./command.ts";
import type { MailAction, MailActionKind } from "./mail_action.ts";
import { parseQuery } from "./message_query.ts";
import { lastOf, named } from "./option_values.ts";

/** Words of a command of a user with a query behind them. */
const QUERY = "mailbox NAME [uid SET] [SET] [seen|unseen|…] [keyword NAME]|all";

function queried(kind: "flags add" | "flags remove" | "flags replace"): Command {
  return {
    options: { u: "value" },
    usage: `${kind} -u USER FLAGS ${QUERY}`,
    words: [2, Number.POSITIVE_INFINITY],
    make({ options, rest: [marks = "", ...words] }) {
      const [user, query] = [lastOf(options, "u"), parseQuery(words)];
      return user && query && { kind, user, marks: marks.split(" ").filter(Boolean), query };
    },
  };
}

function copying(kind: "copy" | "move"): Command {
  return {
    options: { u: "value" },
    usage: `${kind} -u USER MAILBOX ${QUERY}`,
    words: [2, Number.POSITIVE_INFINITY],
    make({ options, rest: [destination = "", ...words] }) {
      const [user, query] = [lastOf(options, "u"), parseQuery(words)];
      return user && query && { kind, user, destination, query };
    },
  };
}

function changing(
  kind: "mailbox create" | "mailbox delete" | "mailbox subscribe" | "mailbox unsubscribe",
): Command {
  const takesOption = kind === "mailbox create" || kind === "mailbox delete";
  return {
    options: takesOption ? { u: "value", s: "alone" } : { u: "value" },
    usage: `${kind} -u USER ${takesOption ? "[-s] " : ""}MAILBOX…`,
    words: [1, Number.POSITIVE_INFINITY],
    make({ options, rest }) {
      const user = lastOf(options, "u");
      return user && { kind, user, mailboxes: rest, subscriptions: lastOf(options, "s") !== undefined };
    },
  };
}

/** The commands that change mail, by their first words; `imap` is taken apart elsewhere. */
export const MAIL_COMMANDS: Readonly<Record<Exclude<MailActionKind, "imap">, Command>> = {
  "dovecot-lda": {
    options: { d: "value", m: "value", f: "value" },
    usage: "dovecot-lda -d USER [-m MAILBOX] [-f SENDER] [< FILE.eml]",
    words: [0, 0],
    takesMessage: true,
    make({ options }) {
      const user = lastOf(options, "d");
      const [mailbox, sender] = [lastOf(options, "m"), lastOf(options, "f")];
      return user && { kind: "dovecot-lda", user, ...named("mailbox", mailbox), ...named("sender", sender) };
    },
  },
  lmtp: {
    options: { f: "value" },
    usage: "lmtp [-f SENDER] USER[,USER] [< FILE.eml]",
    words: [1, 1],
    takesMessage: true,
    make: ({ options, rest: [users = ""] }) => ({
      kind: "lmtp",
      users: users.split(","),
      ...named("sender", lastOf(options, "f")),
    }),
  },
  save: {
    options: { u: "value", m: "value" },
    usage: "save -u USER [-m MAILBOX] [< FILE.eml]",
    words: [0, 0],
    takesMessage: true,
    make({ options }) {
      const user = lastOf(options, "u");
      return user && { kind: "save", user, ...named("mailbox", lastOf(options, "m")) };
    },
  },
  "flags add": queried("flags add"),
  "flags remove": queried("flags remove"),
  "flags replace": queried("flags replace"),
  copy: copying("copy"),
  move: copying("move"),
  expunge: {
    options: { u: "value" },
    usage: `expunge -u USER ${QUERY}`,
    words: [2, Number.POSITIVE_INFINITY],
    make({ options, rest }) {
      const [user, query] = [lastOf(options, "u"), parseQuery(rest)];
      return user && query && { kind: "expunge", user, query };
    },
  },
  "mailbox create": changing("mailbox create"),
  "mailbox delete": changing("mailbox delete"),
  "mailbox subscribe": changing("mailbox subscribe"),
  "mailbox unsubscribe": changing("mailbox unsubscribe"),
  "mailbox rename": {
    options: { u: "value" },
    usage: "mailbox rename -u USER MAILBOX MAILBOX",
    words: [2, 2],
    make({ options, rest: [from = "", to = ""] }) {
      const user = lastOf(options, "u");
      return user && { kind: "mailbox rename", user, from, to };
    },
  },
};

/** Returns true for an action on mail. */
export function isMailAction(action: Action): action is MailAction {
  return action.kind === "imap" || Object.hasOwn(MAIL_COMMANDS, action.kind);
}

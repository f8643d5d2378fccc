import type { MailAction } from "../../../actions/index.ts";
import type { MailUser } from "../../../server/storage/mail_user.ts";
import { StorageError } from "../../../server/storage/storage_error.ts";
import { changeMarks, copyMessages, expungeMessages, type MarkChange, marksOf } from "./change_messages.ts";
import type { MailSessions } from "./mail_sessions.ts";
import {
  createMailbox,
  deleteMailbox,
  openMailbox,
  renameMailbox,
  subscribe,
  transactionOf,
} from "./mailboxes.ts";
import type { Performed } from "./performed.ts";
import { selectMessages } from "./select_messages.ts";

/** A command of doveadm that works in a session of a user. */
export type DoveadmAction = Exclude<MailAction, { kind: "dovecot-lda" | "lmtp" | "imap" }>;

/** The parts of a server that commands of doveadm need. */
export interface DoveadmServer {
  readonly sessions: MailSessions;
  /** The message of the action. */
  readonly text: string;
}

/** The exit status of a command whose mailbox is not there. */
const NOT_FOUND = 68;

/** Runs a command of doveadm in a session of its user. */
export function runDoveadm(action: DoveadmAction, { sessions, text }: DoveadmServer): Performed {
  const { kind, user } = action;
  const session = sessions.open(user, { service: "doveadm", command: kind });
  let exitCode: number | undefined;
  session.run(() => {
    try {
      perform(action, session.user, text);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      exitCode = NOT_FOUND;
      session.user.process.logger.write("error", error.message);
    }
  });
  session.logout();
  return { output: "", session, ...(exitCode === undefined ? {} : { exitCode }) };
}

function perform(action: DoveadmAction, user: MailUser, text: string): void {
  switch (action.kind) {
    case "save": {
      const transaction = transactionOf(user, openMailbox(user, action.mailbox ?? "INBOX").mailbox);
      transaction.save({ text, flags: new Set(), keywords: new Set() }, false);
      transaction.commit();
      return;
    }
    case "mailbox create":
    case "mailbox delete":
    case "mailbox subscribe":
    case "mailbox unsubscribe":
      for (const name of action.mailboxes) changeMailbox(action, name, user);
      return;
    case "mailbox rename":
      renameMailbox(user, action.from, action.to);
      return;
    default:
      performOnMessages(action, user);
      return;
  }
}

function changeMailbox(
  { kind, subscriptions }: Extract<DoveadmAction, { subscriptions: boolean; mailboxes: unknown }>,
  name: string,
  user: MailUser,
): void {
  if (kind === "mailbox create") createMailbox(user, name);
  if (kind === "mailbox delete") deleteMailbox(user, name);
  if (kind === "mailbox subscribe" || (kind === "mailbox create" && subscriptions))
    subscribe(user, name, true);
  if (kind === "mailbox unsubscribe" || (kind === "mailbox delete" && subscriptions))
    subscribe(user, name, false);
}

function performOnMessages(action: Extract<DoveadmAction, { query: unknown }>, user: MailUser): void {
  const opened = openMailbox(user, action.query.mailbox);
  const selected = { ...opened, user, messages: selectMessages(opened.mailbox, action.query.conditions) };
  switch (action.kind) {
    case "copy":
    case "move":
      copyMessages(selected, openMailbox(user, action.destination).mailbox, action.kind === "move");
      return;
    case "expunge":
      expungeMessages(selected);
      return;
    default:
      changeMarks(selected, action.kind.replace("flags ", "") as MarkChange, marksOf(action.marks));
      return;
  }
}

import type { LdaDelivery, LmtpDelivery } from "../../../actions/index.ts";
import { ParsedMessage } from "../../../server/message/parsed_message.ts";
import type { Process } from "../../../server/process/process.ts";
import type { MailUser } from "../../../server/storage/mail_user.ts";
import { StorageError } from "../../../server/storage/storage_error.ts";
import type { StoredMailbox } from "../../../server/storage/stored_mailbox.ts";
import type { MailSession } from "../session.ts";
import type { MailSessions } from "./mail_sessions.ts";
import { createMailbox, openMailbox, transactionOf } from "./mailboxes.ts";
import type { Performed } from "./performed.ts";
import { rawAccount } from "./raw_user.ts";

/** The parts of a server that deliveries need. */
export interface DeliveryServer {
  readonly sessions: MailSessions;
  readonly text: string;
  /** True if a delivery creates the mailbox that it names. */
  readonly createsMailboxes: boolean;
}

/** Delivers a message with dovecot-lda, which makes a user for the message as well. */
export function deliverWithLda({ user, mailbox = "INBOX" }: LdaDelivery, server: DeliveryServer): Performed {
  const session = server.sessions.open(user, { service: "lda" });
  if (session.outcome !== "running") return { output: "", session };
  const raw = openRaw(session, server, session.prefix);
  session.run(() => deliver(session.user, mailbox, server));
  raw.logout();
  session.logout();
  return { output: "", session };
}

/** Opens the session of the user that the message belongs to before it is delivered. */
function openRaw(session: MailSession, { sessions }: DeliveryServer, prefix: string): MailSession {
  const { process, account } = session.user;
  const own = `${process.service}(raw-mail-user)<${process.pid}><${session.user.sessionId}>: `;
  const { rawUserHasSession } = process.profile.facts;
  return sessions.open("raw mail user", {
    service: "lda",
    account: rawAccount(process, account),
    beside: session,
    prefixes: { login: rawUserHasSession ? own : prefix, logout: prefix, isOfEvents: false },
  });
}

/** Delivers a message to each user in a session of LMTP, beside that of the user of the message. */
export function deliverWithLmtp({ users }: LmtpDelivery, server: LmtpServer): Performed {
  const { process } = server;
  const ownPrefix = `lmtp(${process.pid}): `;
  process.logger.prefix = ownPrefix;
  const { rawUserHasSession, lmtpLoginNamesUser } = process.profile.facts;
  const raw = server.isFirst && !rawUserHasSession ? undefined : openLmtpRaw(server, ownPrefix);
  const replies: string[] = [];
  const served: MailSession[] = [];
  for (const user of users) {
    const login = lmtpLoginNamesUser ? `lmtp(${process.pid}, ${user}): ` : undefined;
    const prefixes = { logout: ownPrefix, ...(login !== undefined && { login }) };
    const beside = [...served, ...(raw ? [raw] : [])].find(({ outcome }) => outcome === "running");
    const session = server.sessions.open(user, {
      service: "lmtp",
      process,
      prefixes,
      ...(beside && { beside }),
    });
    served.push(session);
    replies.push(replyOf(session, user, server));
  }
  for (const session of served) session.logout();
  raw?.logout();
  const dead = served.find(({ outcome }) => outcome === "panicked" || outcome === "crashed");
  return { output: replies.map((reply) => `${reply}\n`).join(""), session: dead ?? served.at(-1) };
}

function replyOf(session: MailSession, user: string, server: DeliveryServer): string {
  if (session.outcome !== "running") return `451 4.3.0 <${user}> Temporary internal error`;
  const { event, process } = session.user;
  if (process.profile.facts.lmtpEventsNameRecipient)
    event.setPrefix(`lmtp-server: conn unix:pid=${process.pid},uid=0 [1]: rcpt ${user}: `, false);
  session.run(() => deliver(session.user, "INBOX", server));
  return `250 2.0.0 <${user}> Saved`;
}

/** The part that deliveries by LMTP need besides: the process that serves them. */
export interface LmtpServer extends DeliveryServer {
  readonly process: Process;
  /** True for the first connection of the process: up to 2.3 the plugins do not meet the user of the message there. */
  readonly isFirst: boolean;
}

function openLmtpRaw({ sessions, process, isFirst }: LmtpServer, prefix: string): MailSession {
  const { rawUserHasSession } = process.profile.facts;
  const own = `lmtp(raw-mail-user)<${process.pid}><S>: `;
  return sessions.open("raw mail user", {
    service: "lmtp",
    account: rawAccount(process, { uid: 0, gid: 0 }),
    process,
    prefixes: { login: rawUserHasSession && !isFirst ? own : prefix, logout: prefix, isOfEvents: false },
  });
}

function deliver(user: MailUser, name: string, { text, createsMailboxes }: DeliveryServer): void {
  const { logger } = user.process;
  const id = new ParsedMessage(text).header("message-id") ?? "unspecified";
  const { mailbox, problem } = findMailbox(user, name, createsMailboxes);
  if (problem !== undefined)
    logger.write("info", `msgid=${id}: save failed to open mailbox ${name}: ${problem}`);
  const transaction = transactionOf(user, mailbox);
  transaction.save({ text, flags: new Set(), keywords: new Set() }, true);
  transaction.commit();
  logger.write("info", `msgid=${id}: saved mail to ${mailbox.vname}`);
}

/** The mailbox of a delivery; INBOX where it cannot be opened. */
function findMailbox(
  user: MailUser,
  name: string,
  createsMailboxes: boolean,
): { readonly mailbox: StoredMailbox; readonly problem?: string } {
  try {
    return openMailbox(user, name);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (!createsMailboxes) return { ...openMailbox(user, "INBOX"), problem: error.message };
    createMailbox(user, name);
    return openMailbox(user, name);
  }
}

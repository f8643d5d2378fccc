import type { LdaDelivery, SaveMessage } from "./actions/mail_action.ts";
import { typed } from "./auth.ts";
import { requireText } from "./required_text.ts";

/** The place that a message is delivered to. */
export interface DeliverOptions {
  /** Default: INBOX. */
  readonly mailbox?: string;
  /** Who sent it, on the envelope. */
  readonly sender?: string;
}

/** The place that a message is saved in. */
export interface SaveOptions {
  /** Default: INBOX. */
  readonly mailbox?: string;
}

/** `dovecot-lda`. */
export function deliverAction(user: string, text: string, { mailbox, sender }: DeliverOptions): LdaDelivery {
  requireText("user", user);
  requireText("message", text);
  const words = ["dovecot-lda", "-d", user];
  if (mailbox !== undefined) words.push("-m", mailbox);
  if (sender !== undefined) words.push("-f", sender);
  const given = {
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(sender === undefined ? {} : { sender }),
  };
  return { kind: "dovecot-lda", user, input: { text }, ...given, ...typed(words) };
}

/** `save`. */
export function saveAction(user: string, text: string, { mailbox }: SaveOptions): SaveMessage {
  requireText("user", user);
  requireText("message", text);
  const words = ["save", "-u", user, ...(mailbox === undefined ? [] : ["-m", mailbox])];
  return {
    kind: "save",
    user,
    input: { text },
    ...(mailbox === undefined ? {} : { mailbox }),
    ...typed(words),
  };
}

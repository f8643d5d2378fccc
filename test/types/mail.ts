import type { Integer, Mail, Mailbox, MailUser } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const mail: Mail;
declare const other: Mail;
declare const user: MailUser;

type<keyof Mail>().is<"mailbox" | "seq" | "uid" | "expunged" | "toString">();
typeOf(mail.mailbox).is<Mailbox>();
typeOf(mail.seq).is<Integer>();
typeOf(mail.uid).is<Integer>();
typeOf(mail.expunged).is<boolean>();
typeOf(mail.toString()).is<string>();
typeOf(`${mail}`).is<string>();

// What to compare instead of the objects themselves (whose `==` is inverted on the server).
const sameMessage = mail.uid === other.uid && mail.mailbox.vname === other.mailbox.vname;
// The server compares two mails of one mailbox by UID.
const order = mail < other;

// @ts-expect-error TS2540: a copy, not the message itself
mail.uid = mail.seq;
// @ts-expect-error TS2339: a mail has no header fields
mail.subject;
// @ts-expect-error TS2365: a mail and a number have no order
mail < 3;
// @ts-expect-error TS2367: a mail is never a UID
mail === 3;
// @ts-expect-error TS2365: a mail and a mailbox have no order
mail < mail.mailbox;
// @ts-expect-error TS2367: a mail is no mailbox
mail === mail.mailbox;
// @ts-expect-error TS2367: a mail is no user
mail === user;
// @ts-expect-error TS2740: a mail is no mailbox
const asMailbox: Mailbox = mail;

export { asMailbox, order, sameMessage };

import type { Draft } from "./draft.ts";

/** Makes a mailbox: writes an expression. */
type Origin = (draft: Draft, user: string) => string;

/** Ways to a mailbox, by the name of their construct. */
export const origins: Readonly<Record<string, Origin>> = {
  "user.mailbox": (_, user) => `${user}.mailbox("INBOX")`,
  "user[mailbox]": (_, user) => `${user}["mailbox"]("INBOX")`,
  "opening function"(draft, user) {
    const name = draft.name("openBox");
    draft.tops.push(`function ${name}(user: MailUser): Mailbox {\n  return user.mailbox("INBOX");\n}`);
    return `${name}(${user})`;
  },
};

import type { Mailbox, MailHooks } from "dovescript";

/** undefined: not asked for; null: not there. */
type Found<T> = T | null | undefined;

const describe = (box: Found<Mailbox>): string =>
  box === undefined ? "not asked for" : box === null ? "not there" : `${box.vname} ${typeof box}`;

const isGiven = (value: Found<Mailbox>): boolean => value !== null && value !== undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    dovecot.i_info(`${describe(inbox)} ${isGiven(inbox)}, ${describe(null)} ${isGiven(null)}, ${describe(undefined)}`);
    const names = new Map<string, string | null>([["inbox", inbox.vname]]);
    names.set("archive", null);
    for (const [name, vname] of names) dovecot.i_info(`${name}: ${vname === null ? "none" : vname}`);
    dovecot.i_info(`${names.get("drafts") === undefined} ${names.get("archive") === null}`);
  },
} satisfies MailHooks;

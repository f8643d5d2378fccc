import type { EarlyMailUser, MailHooks } from "dovescript";

function isSame(first: EarlyMailUser, second: EarlyMailUser): boolean {
  return first.username === second.username && first.uid === second.uid;
}

let previous: string | undefined;

export default {
  mail_user_created(user) {
    dovecot.i_info(isSame(user, user) ? "same" : "other");
    if (previous === user.username) dovecot.i_info("again");
    previous = user.username;
  },
} satisfies MailHooks;

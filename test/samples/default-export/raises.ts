import type { MailHooks } from "dovescript";

function makeHooks(): MailHooks {
  return {
    mail_user_created(user) {
      dovecot.i_info(user.username);
    },
  };
}

export default makeHooks();

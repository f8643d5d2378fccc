import type { MailHooks } from "dovescript";

function makeHooks(): MailHooks {
  return { mail_user_created() {} };
}

export default makeHooks();

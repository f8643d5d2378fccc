import type { MailHooks } from "dovescript";

const hooks: MailHooks = { mail_user_created() {} };

export default hooks;

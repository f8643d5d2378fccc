import type { MailHooks } from "dovescript";

export default { mail_user_created() {} } satisfies MailHooks;

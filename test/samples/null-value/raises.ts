import type { MailHooks } from "dovescript";

function describe(home: string | null | undefined): string {
  return home === null ? "no home" : (home ?? "not asked");
}

export default {
  mail_user_created(user) {
    dovecot.i_info(describe(user.plugin_getenv("policy")));
  },
} satisfies MailHooks;

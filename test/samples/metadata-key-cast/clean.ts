import type { MailHooks, MetadataKey } from "dovescript";

const keys: readonly MetadataKey[] = ["/private/theme", "/shared/color"];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const key of keys) dovecot.i_info(user.metadata_get(key) ?? "none");
  },
} satisfies MailHooks;

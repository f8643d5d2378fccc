import type { MailHooks, MetadataKey } from "dovescript";

const keys = ["/private/theme", "color"];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const key of keys) {
      if (key.startsWith("/private/")) dovecot.i_info(user.metadata_get(key as MetadataKey) ?? "none");
    }
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

const topics = ["news", "offers"];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const topic = user.metadata_get("/private/topic") ?? "none";
    if (!topics.includes(topic)) {
      dovecot.i_info("unknown topic");
      return;
    }
    user.metadata_set(`/private/topics/${topic}`, "seen");
  },
} satisfies MailHooks;

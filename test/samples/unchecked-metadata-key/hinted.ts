import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const topic = user.metadata_get("/private/topic") ?? "none";
    if (topic === "" || topic.includes("/") || topic.includes("\0")) return;
    user.metadata_set(`/private/topics/${topic}`, "seen");
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

function isPlain(text: string): boolean {
  return text !== "" && !text.includes("/") && !text.includes("\0");
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const topic = user.metadata_get("/private/topic") ?? "none";
    if (isPlain(topic)) user.metadata_set(`/private/topics/${topic}`, "seen");
  },
} satisfies MailHooks;

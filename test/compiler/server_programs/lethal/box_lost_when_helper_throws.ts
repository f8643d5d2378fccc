import type { MailHooks } from "dovescript";

function demand(name: string | undefined): string {
  if (name === undefined) throw new Error("no name");
  return name;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    demand(box.metadata_get("/private/nothing"));
    box.free();
  },
} satisfies MailHooks;

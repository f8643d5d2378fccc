import type { MetadataKey, MailHooks } from "dovescript";

interface Store {
  metadata_set(key: MetadataKey, value: string): void;
}

function note(store: Store): void {
  store.metadata_set("/private/comment", "seen");
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    note(box);
  },
} satisfies MailHooks;

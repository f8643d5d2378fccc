import type { EarlyMailUser, MailUser, MailHooks } from "dovescript";

function assertWhole(user: EarlyMailUser): asserts user is MailUser {
  if (user.nonexistent) throw new Error("nobody");
}

export default {
  mail_user_created(user) {
    assertWhole(user);
    dovecot.i_info(user.metadata_get("/private/theme") ?? "none");
  },
} satisfies MailHooks;

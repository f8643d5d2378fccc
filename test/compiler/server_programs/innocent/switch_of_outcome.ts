import type { MailHooks, Mailbox, MailUser } from "dovescript";

type Outcome =
  | { readonly kind: "opened"; readonly box: Mailbox }
  | { readonly kind: "skipped"; readonly reason: string };

function choose(user: MailUser): Outcome {
  if (user.anonymous) return { kind: "skipped", reason: "anonymous" };
  return { kind: "opened", box: user.mailbox("INBOX") };
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const outcome = choose(user);
    switch (outcome.kind) {
      case "opened":
        outcome.box.free();
        break;
      case "skipped":
        dovecot.i_info(outcome.reason);
        break;
    }
    switch (true) {
      case outcome.kind === "skipped":
        dovecot.i_info("nothing to say");
        break;
      default:
        dovecot.i_info(outcome.box.vname);
    }
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

function report(name: string, count: number): void {
  const event = dovecot.event().passthrough_event();
  event.set_name(name);
  event.add_int("count", count);
  event.log_info(`${name}: ${count}`);
}

export default {
  mail_user_created() {
    report("logins", 1);
    report("users", 2);
  },
} satisfies MailHooks;

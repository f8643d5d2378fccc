import type { MailHooks } from "dovescript";

function tap<T>(value: T, work: (value: T) => void): T {
  work(value);
  return value;
}

export default {
  mail_user_created() {
    tap(dovecot.event().passthrough_event(), (event) => event.log_info("one")).log_info("two");
  },
} satisfies MailHooks;

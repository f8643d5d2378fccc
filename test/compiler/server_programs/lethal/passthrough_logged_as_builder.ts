import type { MailHooks } from "dovescript";

interface Log {
  log_info(text: string): void;
}

function twice(log: Log): void {
  log.log_info("one");
  log.log_info("two");
}

export default {
  mail_user_created() {
    twice(dovecot.event().passthrough_event());
  },
} satisfies MailHooks;

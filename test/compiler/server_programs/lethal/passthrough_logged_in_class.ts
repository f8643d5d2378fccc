import type { EventPassthrough, MailHooks } from "dovescript";

class Logger {
  constructor(private readonly event: EventPassthrough) {}
  log(text: string): void {
    this.event.log_info(text);
  }
}

export default {
  mail_user_created() {
    const logger = new Logger(dovecot.event().passthrough_event());
    logger.log("one");
    logger.log("two");
  },
} satisfies MailHooks;

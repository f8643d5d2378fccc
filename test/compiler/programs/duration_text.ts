import type { MailHooks } from "dovescript";
import { formatDuration, parseDuration } from "./parts/duration.ts";

const LIMIT = parseDuration("1h");

export default {
  mail_user_created() {
    for (const text of ["5m30s", "2h", "1d12h", "45", "90s", "", "5x", "m5"]) {
      const seconds = parseDuration(text);
      if (seconds === undefined) {
        dovecot.i_info(`"${text}" is no duration`);
        continue;
      }
      dovecot.i_info(`"${text}" = ${seconds} = ${formatDuration(seconds)}${LIMIT && seconds > LIMIT ? " (long)" : ""}`);
    }
  },
} satisfies MailHooks;

// For 2.3.13, 2.3.19.1.
import type { MailHooks } from "dovescript";

function megabytes(rule: string): number | undefined {
  const found = /storage=(\d+)([MG])/.exec(rule);
  if (found === null) return undefined;
  const size = Number(found[1]);
  return found[2] === "G" ? size * 1024 : size;
}

export default {
  mail_user_created(user) {
    const rule = user.plugin_getenv("quota_rule");
    const size = rule === undefined ? undefined : megabytes(rule);
    dovecot
      .event()
      .set_name("quota")
      .add_int("megabytes", size ?? 0)
      .log_info(user.username);
  },
} satisfies MailHooks;

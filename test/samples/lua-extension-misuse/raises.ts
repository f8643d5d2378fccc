import type { MailHooks } from "dovescript";

function pair(): LuaMultiReturn<[string, string]> {
  const both = $multi("a", "b");
  return both;
}

export default {
  mail_user_created(user) {
    const values = pair();
    dovecot.i_info(`${user.username} ${values[0]}`);
  },
} satisfies MailHooks;

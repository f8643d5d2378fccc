import type { MailHooks } from "dovescript";

function pair(): LuaMultiReturn<[string, string]> {
  return $multi("a", "b");
}

export default {
  mail_user_created(user) {
    const [first, second] = pair();
    dovecot.i_info(`${user.username} ${first} ${second}`);
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

function pair(): LuaMultiReturn<[string, string]> {
  const [first, second] = ["a", "b"] as const;
  return $multi(first, second);
}

function call(): LuaMultiReturn<[string, string]> {
  return pair();
}

export default {
  mail_user_created(user) {
    const [first, second] = call();
    dovecot.i_info(`${user.username} ${first} ${second}`);
  },
} satisfies MailHooks;

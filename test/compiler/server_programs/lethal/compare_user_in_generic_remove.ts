import type { MailHooks } from "dovescript";

function without<T>(list: readonly T[], value: T): T[] {
  return list.filter((each) => each !== value);
}

const nobody = { username: "nobody" };

export default {
  mail_user_created(user) {
    const named: { readonly username: string } = user;
    dovecot.i_info(`${without([nobody], named).length}`);
  },
} satisfies MailHooks;

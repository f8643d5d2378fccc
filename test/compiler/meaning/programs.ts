/** A module whose hook mail_user_created has this body. */
export const hook = (
  body: string,
  top = "",
) => `import { refuse, type EarlyMailUser, type MailHooks } from "dovescript";
${top}
export default { mail_user_created(user) {
${body}
} } satisfies MailHooks;
`;

/** A module whose hook mail_user_deinit_pre, in which mailboxes can be used, has this body. */
export const preHook = (
  body: string,
  top = "",
) => `import { refuse, type MailHooks, type MailUser } from "dovescript";
${top}
export default { mail_user_created() {}, mail_user_deinit_pre(user) {
${body}
} } satisfies MailHooks;
`;

/** Numbers that go through a function, so that no compiler can know them. */
export const numbers = "function pass(value: number): number { return value; }";

/** A module whose hook mail_user_created has this body, in which `log` stands for `dovecot.i_info`. */
export const logging = (body: string, top = ""): string => hook(short(body), short(top));

const showing = `function hide<T>(value: T): T { return value; }
function log(value: string | number | boolean) { dovecot.i_info(\`\${value}\`); }`;

/** The same where `log` takes values of several types, and `hide` gives its argument so that no compiler can know it. */
export const showingHook = (body: string, top = ""): string => hook(body, `${showing}\n${top}`);

/** The same with modules besides the entry, which imports them as `./name`. */
export const withModules = (body: string, top: string, modules: Readonly<Record<string, string>>) => ({
  source: showingHook(body, top),
  modules,
});

/** The same with a hook in which mailboxes can be used. */
export const preLogging = (body: string, top = ""): string => preHook(short(body), short(top));

const short = (text: string) => text.replaceAll(/\blog\(/g, "dovecot.i_info(");

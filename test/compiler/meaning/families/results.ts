// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook, preHook } from "../programs.ts";

/** Programs about results of hooks that must log and return the same in Lua as in JavaScript. */
export const results: Family = {
  nothing: hook('dovecot.i_info("x");'),
  "a bare return": hook('if (user.service === "imap") return;\ndovecot.i_info("x");'),
  undefined: hook("return undefined;"),
  "a refusal": hook("return refuse(`no ${user.username}`);"),
  "a refusal in one branch": hook('return user.service === "imap" ? refuse("imap") : undefined;'),
  "no refusal in one branch": hook('return user.service === "pop3" ? refuse("pop3") : undefined;'),
  "branches in branches": hook(
    'return user.uid === 1 ? undefined : user.gid === 1 ? refuse("a") : (refuse("b"));',
  ),
  "the refusal of a function": hook(
    "return check(user);",
    'function check(user: EarlyMailUser) { if (user.uid !== 0) return refuse("uid"); return undefined; }',
  ),
  "the refusal of an arrow function": hook(
    "return check(user);",
    'const check = (user: EarlyMailUser) => user.uid !== 0 ? refuse("uid") : undefined;',
  ),
  "no refusal of a function": hook(
    'if (user.uid === 0) return check(user);\ndovecot.i_info("end");',
    "function check(user: EarlyMailUser) { return refuse(user.username); }",
  ),
  "the refusal of a choice of functions": hook(
    "return user.uid === 0 ? deny(user) : check(user);",
    'function deny(user: EarlyMailUser) { return refuse(user.username); }\nfunction check(user: EarlyMailUser) { return user.gid === 1000 ? refuse("gid") : undefined; }',
  ),
  "an arrow function as hook":
    'import { refuse, type MailHooks } from "dovescript";\nexport default { mail_user_created: (user) => refuse(user.username) } satisfies MailHooks;',
  "an arrow function that gives nothing":
    'import type { MailHooks } from "dovescript";\nexport default { mail_user_created: (user) => dovecot.i_info(user.username) } satisfies MailHooks;',
  "a named hook":
    'import { refuse, type EarlyMailUser } from "dovescript";\nexport function mail_user_created(user: EarlyMailUser) { if (user.uid === 1000) return refuse("x"); return undefined; }\nexport const script_init = () => { dovecot.i_info("init"); };',
  "a reference":
    'import { refuse, type EarlyMailUser } from "dovescript";\nfunction check(user: EarlyMailUser) { return refuse(user.username); }\ndovecot.i_info(typeof check);\nexport default { mail_user_created: check };',
  "a function made by a function":
    'import type { EarlyMailUser, MailHooks } from "dovescript";\nconst greet = (word: string) => (user: EarlyMailUser) => dovecot.i_info(`${word} ${user.username}`);\nexport default { mail_user_created: greet("hello") } satisfies MailHooks;',
  "the refusal inside try": hook('try { return refuse("a"); } finally { dovecot.i_info("finally"); }'),
  "a bare return inside try": hook('try { return; } finally { dovecot.i_info("finally"); }'),
  "the refusal inside using": preHook(
    'using box = user.mailbox("INBOX");\nif (box.name === "INBOX") return refuse("inbox");\ndovecot.i_info("end");',
  ),
  "the refusal of a function inside using": preHook(
    'using box = user.mailbox("INBOX");\nreturn check(box.name);',
    'function check(name: string) { return name === "INBOX" ? refuse(name) : undefined; }',
  ),
};

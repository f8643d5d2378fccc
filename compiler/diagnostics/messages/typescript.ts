// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
/** What there is to say about a message of TypeScript's own whose reason is the server. */
export interface Topic {
  /** TypeScript's codes under which it comes. */
  readonly codes: readonly number[];
  readonly explanation: string;
  /** Hooks that raise it, and what to write instead: members of a default export that satisfies MailHooks, or a module. */
  readonly raises: string;
  readonly instead: string;
}

const pre = (line: string) => `mail_user_created() {},\nmail_user_deinit_pre(user) {\n  ${line}\n},`;

/** TypeScript's messages that get a hint of ours. */
export const typescriptTopics = {
  "outside-library": {
    codes: [2550, 2580, 2583, 2584, 2591, 2592, 2868],
    explanation:
      "TypeScript advises to change `lib` or to install types. That would only hide the error: hooks have the library `dovescript/library`, which " +
      "declares what exists in Lua, and what it lacks would be nil on the server.",
    raises: "mail_user_created(user) {\n  dovecot.i_info(`${Math.sinh(user.uid)}`);\n},",
    instead: "mail_user_created(user) {\n  dovecot.i_info(`${Math.exp(user.uid)}`);\n},",
  },
  "early-mailbox": {
    codes: [2339, 2551],
    explanation:
      "In mail_user_created the user's namespaces do not exist yet, and in mail_user_deinit they are gone. Mailboxes and metadata need them: " +
      "using them there ends the process, with a panic or a segmentation fault, in all releases. Only mail_user_deinit_pre gets a user that has them.",
    raises: 'mail_user_created(user) {\n  user.metadata_set("/private/seen", "yes");\n},',
    instead: pre('user.metadata_set("/private/seen", "yes");'),
  },
  "unasked-status": {
    codes: [2339, 2551],
    explanation:
      "mailbox.status fills the fields of the items it is given. The others are there in Lua too, but 0 or false, so that nobody would notice; " +
      "only messages, uidvalidity, uidnext and first_recent_uid are always filled.",
    raises: pre(
      'using inbox = user.mailbox("INBOX");\n  dovecot.i_info(`${inbox.status(dovecot.storage.STATUS_MESSAGES).unseen}`);',
    ),
    instead: pre(
      'using inbox = user.mailbox("INBOX");\n  dovecot.i_info(`${inbox.status(dovecot.storage.STATUS_UNSEEN).unseen}`);',
    ),
  },
  "status-item": {
    codes: [2345, 2322, 2820],
    explanation:
      "The server takes numbers, which it joins bit by bit. For a text it raises `bad argument #1 to 'status' (number expected, got string)`.",
    raises: pre('using inbox = user.mailbox("INBOX");\n  inbox.status("messages");'),
    instead: pre('using inbox = user.mailbox("INBOX");\n  inbox.status(dovecot.storage.STATUS_MESSAGES);'),
  },
  "metadata-key": {
    codes: [2345, 2322, 2820, 2769],
    explanation:
      "For a key without one of the two prefixes the server raises `Invalid key prefix, must be /private/ or /shared/`. A template that begins " +
      "with the prefix has the right type; joining texts with + gives any text.",
    raises: pre('user.metadata_unset("last_login");'),
    instead: pre('user.metadata_unset("/private/last_login");'),
  },
  "http-setting": {
    codes: [2353, 2561, 2322],
    explanation:
      "2.3 ignores a setting of an HTTP client that it does not know, such as `timeout`, and 2.4 raises an error for it. 2.4 wants a time with its unit and `yes` or `no`; " +
      "a boolean ends the process in a segmentation fault.",
    raises: "mail_user_created() {},\nscript_init() {\n  dovecot.http.client({ timeout: 5000 });\n},",
    instead:
      "mail_user_created() {},\nscript_init() {\n  dovecot.http.client({ request_timeout_msecs: 5000 });\n},",
  },
  "refusal-in-script-hook": {
    codes: [2322, 1360],
    explanation:
      "script_init and script_deinit have no user whom they could refuse. For anything but 0 from script_init the server logs `Script init failed` " +
      "without the reason (2.3.16 to 2.3.21.1; 2.4 ignores it); an error is logged with its text and makes loading fail.",
    raises: 'mail_user_created() {},\nscript_init() {\n  return refuse("not today");\n},',
    instead: 'mail_user_created() {},\nscript_init() {\n  throw new Error("not today");\n},',
  },
  "hook-result": {
    codes: [2322, 1360],
    explanation:
      "The server reads a number from a mail_user hook: below 0 makes it fail, anything else, a text or a boolean too, counts as success, so that " +
      "`return false` would let everybody in. `refuse` gives the -1 and the reason; a hook that returns nothing gives 0.",
    raises: 'mail_user_created(user) {\n  return user.service !== "pop3";\n},',
    instead: 'mail_user_created(user) {\n  if (user.service === "pop3") return refuse("no POP3");\n},',
  },
  "unknown-hook": {
    codes: [2353, 2561, 1360],
    explanation:
      "The server looks up script_init, script_deinit, mail_user_created, mail_user_deinit_pre and mail_user_deinit. A function of any other " +
      "name is never called.",
    raises: "mail_user_created() {},\nmail_user_deinit_per() {},",
    instead: "mail_user_created() {},\nmail_user_deinit_pre() {},",
  },
  "missing-mail-user-created": {
    codes: [1360, 2741],
    explanation:
      "When a session begins, the server looks for mail_user_created. If it is missing, the script is unloaded at once and no other mail_user hook runs.",
    raises: "mail_user_deinit() {},",
    instead: "mail_user_created() {},\nmail_user_deinit() {},",
  },
  "notify-event-field": {
    codes: [2339, 2551],
    explanation:
      "Documentation of push notifications shows fields that no release has: `user`, `keywords_set` and `keywords_clear`, and flags as a bit mask. " +
      "In Lua they are nil, and a handler that reads them does nothing or fails, without anybody noticing.",
    raises: pushModule("dovecot.i_info(event.user);"),
    instead: pushModule("dovecot.i_info(context.user.username);"),
  },
  "unnamed-field": {
    codes: [2322, 2345],
    explanation:
      "The server wants a table of fields with texts as names. A list is a table with numbers as names in Lua, and a number as a name ends the worker in a panic, `invalid key to 'next'`.",
    raises: authModule('accept(["nodelay"])'),
    instead: authModule("accept({ nodelay: true })"),
  },
} satisfies Record<string, Topic>;

/** An auth script whose passdb gives a result. */
function authModule(result: string): string {
  return `import { accept, type AuthHooks } from "dovescript";

export default {
  auth_password_verify() {
    return ${result};
  },
} satisfies AuthHooks;
`;
}

/** A push-notification script whose handler of new messages has a statement. */
function pushModule(statement: string): string {
  return `import type { MailUser, PushHooks } from "dovescript";

export default {
  dovecot_lua_notify_begin_txn(user) {
    return { user };
  },
  dovecot_lua_notify_event_message_new(context, event) {
    dovecot.i_info(\`new in \${event.mailbox} of \${context.user.username}\`);
    ${statement}
  },
  dovecot_lua_notify_end_txn() {},
} satisfies PushHooks<{ user: MailUser }>;
`;
}

export type TopicName = keyof typeof typescriptTopics;

/** The module of which a topic shows the hooks. */
export function moduleOf(hooks: string): string {
  if (hooks.includes("export default")) return hooks;
  const imported = hooks.includes("refuse(")
    ? "import { type MailHooks, refuse }"
    : "import type { MailHooks }";
  return `${imported} from "dovescript";\n\nexport default {\n${hooks.replace(/^/gm, "  ")}\n} satisfies MailHooks;\n`;
}

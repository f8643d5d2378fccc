// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const IMPORTS = 'import type { MailHooks, MailUser, MessageContentEvent, PushHooks } from "dovescript";\n';
const BEGIN = "export function dovecot_lua_notify_begin_txn(user: MailUser) { return { user }; }\n";
const HANDLER = "export function dovecot_lua_notify_event_message_new() {}\n";
const END = "export function dovecot_lua_notify_end_txn() {}\n";

function problems(source: string): readonly (readonly [code: string, hint: string | undefined])[] {
  return compileString(IMPORTS + source).diagnostics.map(({ code, hint }) => [code, hint]);
}

function codes(source: string): readonly string[] {
  return problems(source).map(([code]) => code);
}

/** The default export with the hooks of a transaction, and more. */
function satisfied(hooks: string): string {
  return `export default {
  dovecot_lua_notify_begin_txn(user) { return { user }; },
  dovecot_lua_notify_end_txn() {},
  ${hooks}
} satisfies PushHooks<{ user: MailUser }>;\n`;
}

describe("the hooks of a transaction", () => {
  test.each([
    [HANDLER, ["missing-begin-txn", "missing-end-txn"]],
    [BEGIN + HANDLER, ["missing-end-txn"]],
    [HANDLER + END, ["missing-begin-txn"]],
    [BEGIN + END, ["no-event-handler"]],
    [satisfied(""), ["no-event-handler"]],
    [BEGIN + HANDLER + END, []],
    [satisfied("dovecot_lua_notify_event_message_new() {},"), []],
  ])("are looked for in %s", (source, expected) => {
    expect(codes(source)).toEqual(expected);
  });

  test("are the hint where TypeScript misses one", () => {
    const source = "export default { dovecot_lua_notify_end_txn() {} } satisfies PushHooks;";
    const hint = new Map(problems(source)).get("TS1360");
    expect(hint).toContain("Add `dovecot_lua_notify_begin_txn(user) { return { user }; }`");
  });
});

describe("handlers", () => {
  test.each(["dovecot_lua_notify_event_MessageTrash", "dovecot_lua_notify_message_trash"])(
    "that are named as %s get the real name",
    (name) => {
      expect(problems(`${BEGIN}${HANDLER}${END}export function ${name}() {}`)).toEqual([
        ["unknown-hook", "Did you mean `dovecot_lua_notify_event_message_trash`?"],
      ]);
    },
  );

  test("with a third parameter learn what the server gives them", () => {
    const [[code, hint] = []] = problems(
      satisfied("dovecot_lua_notify_event_message_new(context, event, user: MailUser) {},"),
    );
    expect(code).toBe("TS2322");
    expect(hint).toContain(
      'calls `dovecot_lua_notify_event_message_new(context: Context, event: MessageContentEvent<"MessageNew">)`, with no other',
    );
  });

  test.each([
    ["user", "TS2339", "No event has a user"],
    ["keywords_set", "TS2551", "Read `event.keywords`"],
    ["folder", "TS2339", "Read `event.mailbox`"],
  ])("that read event.%s learn what to read", (field, expected, start) => {
    const [[code, hint] = []] = problems(
      satisfied(
        `dovecot_lua_notify_event_message_new(_context, event) { dovecot.i_info(\`\${event.${field}}\`); },`,
      ),
    );
    expect(code).toBe(expected);
    expect(hint).toContain(start);
  });

  test.each([
    ["{ user: MailUser }", []],
    ["ReturnType<typeof dovecot_lua_notify_begin_txn>", []],
    ["{ names: string[] }", ["context-of-another-type"]],
  ])("that take %s as their context are compared with begin_txn", (type, expected) => {
    const append = `export function dovecot_lua_notify_event_message_append(_context: ${type}, { uid }: MessageContentEvent<"MessageAppend">) {
  dovecot.i_info(\`\${uid}\`);
}\n`;
    expect(codes(BEGIN + append + END)).toEqual(expected);
  });

  test("get numbers that are written without a fraction", () => {
    const { lua } = compileString(
      IMPORTS +
        satisfied(
          "dovecot_lua_notify_event_message_new({ user }, { uid, tz }) { dovecot.i_info(`${user.username} ${uid} ${tz}`); },",
        ),
    );
    expect(lua).toContain('string.format("%s %d %d"');
  });
});

describe("the context", () => {
  test("that begin_txn gives is what PushHooks names", () => {
    const source = `export default {
  dovecot_lua_notify_begin_txn(user) { return { user }; },
  dovecot_lua_notify_event_message_new() {},
  dovecot_lua_notify_end_txn() {},
} satisfies PushHooks;`;
    const [[code, hint] = []] = problems(source);
    expect(code).toBe("TS2322");
    expect(hint).toContain("Name its type: `satisfies PushHooks<{ user: MailUser }>`");
  });

  test.each([
    ["last = user;", "mail-user-kept"],
    ['kept.push(user.mailbox("INBOX"));', "mailbox-kept"],
  ])("is the only thing that outlives begin_txn: %s", (statement, code) => {
    const source = `let last: MailUser | undefined;
const kept: ReturnType<MailUser["mailbox"]>[] = [];
export default {
  dovecot_lua_notify_begin_txn(user) { ${statement} return { user }; },
  dovecot_lua_notify_event_message_new() { dovecot.i_info(\`\${kept.length} \${last === undefined}\`); },
  dovecot_lua_notify_end_txn() {},
} satisfies PushHooks<{ user: MailUser }>;`;
    expect(codes(source)).toContain(code);
  });
});

test("one entry may have the hooks of mail_lua and those of push notifications", () => {
  const source = `let count = 0;
export default {
  mail_user_created() { count = 0; },
  dovecot_lua_notify_begin_txn(user) { return { user }; },
  dovecot_lua_notify_event_message_new() { count++; },
  dovecot_lua_notify_end_txn() {},
  mail_user_deinit_pre(user) { dovecot.i_info(\`\${user.username}: \${count}\`); },
} satisfies MailHooks & PushHooks<{ user: MailUser }>;`;
  const { diagnostics, lua } = compileString(IMPORTS + source);
  expect(diagnostics).toEqual([]);
  expect(lua).toContain("function mail_user_created()");
  expect(lua).toContain("function dovecot_lua_notify_event_message_new()");
});

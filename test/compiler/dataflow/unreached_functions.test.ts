import { expect, test } from "vitest";
import { codesOf } from "../compile.ts";

const program = (lines: string) => `import type { Mailbox, MailHooks, MailUser } from "dovescript";
function leave(user: MailUser): void {
  const box = user.mailbox("INBOX");
  box.sync();
}
declare function later(action: (user: MailUser) => void): void;
export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    ${lines}
  },
} satisfies MailHooks;
`;

test.each([
  ["that nothing names", "dovecot.i_info(user.username);"],
  ["that a hook calls", "leave(user);"],
  ["that a declared function gets", "later(leave);"],
  ["that a declared function gets in a closure", "later((other) => leave(other));"],
])("a function %s is followed", (_, lines) => {
  expect(codesOf(program(lines))).toContain("mailbox-not-freed");
});

test("a function that conditions rule out is not followed", () => {
  expect(codesOf(program("if (!user.admin) return;\n    if (!user.admin) leave(user);"))).toEqual([]);
});

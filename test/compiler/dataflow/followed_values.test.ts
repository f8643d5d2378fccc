import { expect, test } from "vitest";
import { codesOf } from "../compile.ts";

test.each([
  ["a pattern with a rest", "const { ...copy } = box; dovecot.i_info(copy.name);"],
  ["a spread", "const copy = { ...box }; dovecot.i_info(copy.name);"],
])("a copy of a mailbox by %s is not followed", (_, lines) => {
  const source = `import type { MailHooks } from "dovescript";
export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    ${lines}
  },
} satisfies MailHooks;
`;
  expect(codesOf(source)).toContain("not-followed");
});

import { expect, test } from "vitest";
import { compiled } from "../../compile.ts";

test("texts have the quotation marks that need no escape, and escapes that have a letter", () => {
  const source = `
export function mail_user_created(): void {
  dovecot.i_info('say "hi"');
  dovecot.i_info("it's");
  dovecot.i_info("it's \\"both\\"");
  dovecot.i_info("\\x07\\b\\t\\n\\v\\f\\r\\x001\\x1b\\\\ \u00e9\u20ac");
}
`;
  expect(compiled(source).match(/i_info\(.*\)/g)).toMatchInlineSnapshot(`
    [
      "i_info('say "hi"')",
      "i_info("it's")",
      "i_info("it's \\"both\\"")",
      "i_info("\\a\\b\\t\\n\\v\\f\\r\\0001\\027\\\\ é€")",
    ]
  `);
});

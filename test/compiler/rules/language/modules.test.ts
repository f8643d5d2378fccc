import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const hook = "export function mail_user_created() {}\n";

function problemsOf(source: string): Record<string, string> {
  const { diagnostics } = compileString(source);
  return Object.fromEntries(diagnostics.map(({ code, message, hint }) => [code, `${message} ${hint}`]));
}

test("export * as is refused, and the hint tells to export by name", () => {
  const problems = problemsOf(`export * as json from "dovescript/json";\n${hook}`);
  expect(problems["namespace-as-value"]).toContain('`export { parse } from "dovescript/json";`');
});

test("using at the top of a module is refused, and the message tells where it works", () => {
  const kept = 'declare const user: MailUser;\nusing inbox = user.mailbox("INBOX");\n';
  const problems = problemsOf(`import type { MailUser } from "dovescript";\n${kept}${hook}`);
  expect(problems["lua-unsupported"]).toContain("in the body of a function only");
  expect(problems["lua-unsupported"]).toContain("Open it in a hook, such as mail_user_deinit_pre.");
});

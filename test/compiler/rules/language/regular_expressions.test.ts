import { expect, test } from "vitest";
import { Compiler } from "../../../../compiler/index.ts";

const codesOf = (body: string) =>
  new Compiler()
    .compileString(
      `export default { mail_user_created(user) { ${body} } } satisfies import("dovescript").MailHooks;`,
    )
    .diagnostics.map(({ code }) => code);

test("regular-expression says what is wrong with the syntax, and names no exception", () => {
  const { diagnostics } = new Compiler().compileString("/(: string)  { return value; }");
  const [message] = diagnostics
    .filter(({ code }) => code === "regular-expression")
    .map((each) => each.message);
  expect(message).toBe(
    "Invalid regular expression: /(: string)  { return value; }: Unterminated regular expression.",
  );
});

test("regular-expression says nothing of the type of a name that TypeScript does not know", () => {
  expect(codesOf("void user.usernam.match(/a/);")).toEqual(["TS2551"]);
});

test("regular-expression leaves a value of type any to untyped-value", () => {
  expect(
    codesOf("const f = (text: any) => /a/.test(text); if (f(user.username)) dovecot.i_info('a');"),
  ).toEqual(["untyped-value"]);
});

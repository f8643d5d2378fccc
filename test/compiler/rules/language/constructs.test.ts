import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const hook = "export function mail_user_created(): void { dovecot.i_info(level); }";

test.each(["declare var level: string;", "declare global { var level: string; }"])(
  "var-declaration leaves alone what is only declared: %s",
  (declaration) => {
    expect(compileString(`${declaration}\n${hook}`).diagnostics).toEqual([]);
  },
);

test.each([
  'var level = "a";',
  'for (var level of ["a"]) dovecot.i_info(level); const ours = "b";',
  'for (var index = 0; index < 2; index++) {} const level = "b";',
])("var-declaration refuses a variable of the module: %s", (declaration) => {
  const codes = compileString(`${declaration}\n${hook}`).diagnostics.map(({ code }) => code);
  expect(codes).toContain("var-declaration");
});

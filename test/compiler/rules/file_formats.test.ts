import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { compiled } from "../compile.ts";

function reading(lines: string): string {
  return `export function mail_user_created(): void {
  const [file, problem] = io.open("/etc/dovecot/users");
  if (file === undefined) throw new Error(problem);
  ${lines}
}`;
}

test("file.read takes formats with and without a star", () => {
  const lua = compiled(
    reading(`const line: string | undefined = file.read("l");
  const same: string | undefined = file.read("*l") ?? file.read("L") ?? file.read();
  const count: number | undefined = file.read("n") ?? file.read("*n");
  const few: string | undefined = file.read(5);
  const rest: string = file.read("a") + file.read("*a");
  dovecot.i_info(\`\${line ?? ""}\${same ?? ""}\${count ?? 0}\${few ?? ""}\${rest}\`);`),
  );
  expect(lua).toContain('local line = file:read("l")');
  expect(lua).toContain('file:read("a") .. file:read("*a")');
});

test("file.read with another format names those that there are", () => {
  const { diagnostics } = compileString(reading('file.read("line");'));
  expect(diagnostics).toMatchObject([{ code: "TS2345", message: expect.stringContaining("LuaReadFormat") }]);
});

test("file.read of Lua 5.1 needs the star", () => {
  const { diagnostics } = compileString(reading('dovecot.i_info(file.read("a"));'), { lua: "5.1" });
  expect(diagnostics).toMatchObject([{ code: "newer-lua", hint: 'Write `"*a"`.' }]);
  expect(compileString(reading('dovecot.i_info(file.read("*a"));'), { lua: "5.1" }).diagnostics).toEqual([]);
});

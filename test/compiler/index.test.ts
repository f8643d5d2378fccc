import { expect, test } from "vitest";
import { compileString } from "../../compiler/index.ts";

const source = "export function mail_user_created(): void {\n  dovecot.i_info(1);\n}\n";

test("compileString needs no file on disk and reports places in the name it is given", () => {
  const { lua, map, diagnostics } = compileString(source, { fileName: "nowhere/hook.ts" });
  expect(lua).toBeUndefined();
  expect(map).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: "TS2345",
      severity: "error",
      location: { file: "nowhere/hook.ts", line: 2, column: 18, endLine: 2, endColumn: 19 },
    },
  ]);
});

test("compileString names the release and the Lua in the header", () => {
  const hook = "export function mail_user_created(): void {}\n";
  const [header] = compileString(hook, { lua: "5.3" }).lua!.split("\n");
  expect(header).toMatch(
    /^-- mail\.ts, compiled by dovescript \d+\.\d+\.\d+ for Dovecot 2\.3\.19\.1 \(Lua 5\.3\)$/,
  );
});

test("compileString refuses releases and versions of Lua it does not know", () => {
  expect(compileString(source, { dovecot: "1.0" }).diagnostics[0]?.code).toBe("config-unknown-release");
  expect(compileString(source, { lua: "5.2" }).diagnostics[0]?.code).toBe("config-unknown-lua");
});

test("compileString takes the kind of script, and refuses one that it does not know", () => {
  const hook = "export function mail_user_created(): void {}\n";
  expect(compileString(hook, { context: "mail" }).lua).toBe(compileString(hook).lua);
  expect(compileString(hook, { context: ["mail", "male"] }).diagnostics).toMatchObject([
    { code: "config-unknown-context", hint: 'Did you mean "mail"?' },
  ]);
});

test("compileString orders diagnostics by place", () => {
  const wrong = 'export function mail_user_created(): void {\n  var b = 1;\n  const a: number = "c";\n}\n';
  const lines = compileString(wrong).diagnostics.map(({ location }) => location?.line);
  expect(lines).toEqual([...lines].sort());
  expect(lines.length).toBeGreaterThan(1);
});

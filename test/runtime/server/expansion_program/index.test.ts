import { describe, expect, test } from "vitest";
import { PATH } from "../../../../runtime/server/index.ts";
import { runCreated } from "../../run_hook.ts";

function expand(template: string, dovecot = "2.4.5"): string | undefined {
  const world = { dovecot, clock: "2026-01-31T23:59:58Z", users: { "bob@example.com": {} } };
  const code = `print(select(2, pcall(user.var_expand, user, [==[${template}]==])))`;
  return runCreated(code, { world, user: "bob@example.com" }).printed[0];
}

describe("templates of 2.4", () => {
  test.each([
    ["%{user | domain}", "example.com"],
    ["%{user | username | upper}", "BOB"],
    ["%{nosuch | default('x')}", "x"],
    ["%{literal(5) * 2}", "10"],
    ["%{user | sha1 | truncate(bits=12)}", "0a46"],
    ["%{if(user, '*', 'bob*', 'yes', 'no')}", "yes"],
    ["%{user | regexp('(.*)@', '<\\\\1>')}", "<bob>example.com"],
    ["%{user | substr(-3)}", "com"],
    ["%{date:year}-%{date:month}-%{date:day} %{time:hour}:%{time:min}:%{time:sec}", "2026-01-31 23:59:58"],
    ["%{user | encrypt(key='pw', salt='s', rounds=10) | decrypt(key='pw')}", "bob@example.com"],
  ])("expand %s to %s", (template, text) => {
    expect(expand(template)).toBe(text);
  });

  test.each([
    ["%{nosuch}", "Unknown variable 'nosuch'"],
    ["%{user | nosuch}", "No such function 'nosuch'"],
    ["%{user | index('@', 9)}", "index: Position out of bounds"],
    ["%{user", "syntax error, unexpected end of file, expecting CCBRACE or PIPE"],
    ["%{user(}", "syntax error, unexpected CCBRACE, expecting MINUS or NAME or VALUE or NUMBER"],
  ])("fail for %s", (template, problem) => {
    expect(expand(template)).toBe(`var_expand(${template}) failed: ${problem}`);
  });

  test("differ by release", () => {
    expect([expand("%{literal(5) / -1}"), expand("%{literal(5) / -1}", "2.4.1")]).toEqual([
      "var_expand(%{literal(5) / -1}) failed: calculate: Division must be by positive integer",
      "-5",
    ]);
  });

  test.each(["constructor", "nosuch"])("know no class of characters called %s", (name) => {
    const template = `%{user | regexp('[[:${name}:]]', 'x')}`;
    expect([expand(template), expand(template, "2.4.1")]).toEqual([
      `var_expand(${template}) failed: regexp: unknown POSIX class name`,
      `var_expand(${template}) failed: regexp: Invalid character class name`,
    ]);
  });

  test.each([
    ["blank", " ", "-"],
    ["punct", "_", "a"],
    ["punct", "{", " "],
    ["print", " ", "\t"],
    ["graph", "~", " "],
    ["cntrl", "\t", " "],
  ])("know the characters of the class %s", (name, inside, outside) => {
    const found = (text: string) =>
      expand(`%{literal('${text}') | if('~', '^[[:${name}:]]$', 'yes', 'no')}`, "2.4.1");
    expect([found(inside), found(outside)]).toEqual(["yes", "no"]);
  });

  test("show nothing of the machine", () => {
    expect(expand("%{system:hostname} %{process:pid} [%{env:PATH}] [%{env:NONE}]")).toBe(
      `localhost 1 [${PATH}] []`,
    );
  });
});

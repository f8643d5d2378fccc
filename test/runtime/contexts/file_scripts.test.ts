import { expect, test } from "vitest";
import { runCreated } from "../run_hook.ts";

const world = { dovecot: "2.4.5" };

/** Runs code in mail_user_created that finds a file with a text. */
function runWithFile(text: string, body: string) {
  const write = `local f = io.open("/tmp/other.lua", "w") f:write([[${text}]]) f:close()`;
  return runCreated(`${write}\n${body}\nreturn 0`, { world });
}

const call = (name: string) =>
  `print(pcall(user.var_expand, user, "%{user | lua_file('/tmp/other.lua', '${name}')}"))`;

test("lua_file calls functions of one script without a user", () => {
  const text =
    "local n = 0 function f(...) n = n + 1 return 0, n .. tostring(dovecot.storage) .. table.concat({ ... }) end";
  expect(runWithFile(text, `${call("f")} ${call("f")}`).printed).toEqual([
    "true\t1nilalice",
    "true\t2nilalice",
  ]);
});

test("lua_file fails with the error of a file that cannot be loaded", () => {
  expect(runWithFile("x =", call("f")).printed[0]).toContain("lua_file: lua_load(/tmp/other.lua) failed: ");
  const missing = `print(pcall(user.var_expand, user, "%{lua_file('/tmp/nosuch.lua', 'f')}"))`;
  expect(runWithFile("", missing).printed[0]).toMatch(
    /lua_file: access\(\/tmp\/nosuch.lua\) failed: No such file or directory$/,
  );
});

test("lua_file unloads its scripts when the process ends", () => {
  const text = "function f() return 0, '' end function script_deinit() dovecot.i_info('file') end";
  const { transcript } = runWithFile(
    text,
    `${call("f")} script_deinit = function() dovecot.i_info("script") end`,
  );
  expect(transcript).toMatch(/Info: script\n.*Info: file$/);
});

test("lua_file ends the run when a function of a file does not end", () => {
  expect(() => runWithFile("function f() while true do end end", call("f"))).toThrowError(
    expect.objectContaining({ code: "instruction-limit", location: "/tmp/other.lua:1" }),
  );
});

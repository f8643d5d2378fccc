import { describe, expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

describe("checkLua reports names that nothing defines", () => {
  test.each([
    ["local debug = True", "Write `true`."],
    ["local nothing = None", "Write `nil`."],
    ["if password == null then password = '' end", "Write `nil`."],
    ["local first = unpack({1})", "Write `table.unpack`."],
    ["local message = 'x'\nrequest:log_info(messsage)", "Did you mean `message`?"],
    ["request:log_info(payload)", "Declare it where it gets its value: `local payload = …`."],
  ])("%s", (body, hint) => {
    const found = onlyFinding(verifying(body));
    expect(found).toMatchObject({ code: "lua-undefined-global", hint });
  });
});

describe("checkLua says nothing of", () => {
  test.each([
    [
      "names that the script only looks for",
      "if jit then password = '' end\nlocal load = loadstring or load",
    ],
    ["names that a module may define", 'require("globals")\nrequest:log_info(payload)'],
    ["names that another file may define", 'dofile("/etc/dovecot/settings.lua")\nrequest:log_info(payload)'],
    ["names of fields", "local t = {payload = 1}\nrequest:log_info(t.payload)"],
    ["labels", "goto done\n::done::"],
  ])("%s", (_, body) => {
    expect(findings(verifying(body))).toEqual([]);
  });

  test("globals of the top level and of script_init", () => {
    const text = `count = 0\nfunction script_init() client = 1 return 0 end\n${verifying("count = count + 1 client = 2")}`;
    expect(findings(text)).toEqual([]);
  });
});

test("checkLua reports globals that a hook makes, each once", () => {
  const text = verifying("result = 1\nresult = 2\nfor index = 1, 2 do total = index end");
  expect(findings(text)).toEqual(["2 lua-implicit-global", "4 lua-implicit-global"]);
});

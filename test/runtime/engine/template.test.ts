import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../runtime/index.ts";

/** What a later script sees of the places that an earlier one could change. */
const PROBE = `
local function words(t)
  local found = {}
  for key, value in pairs(t) do found[#found + 1] = tostring(key) .. "=" .. type(value) end
  table.sort(found)
  return table.concat(found, " ")
end
function mail_user_created(user)
  for _, name in ipairs({ "string", "math", "table", "os", "io", "debug", "coroutine", "utf8", "package" }) do
    print(name, words(_G[name]), package.loaded[name] == _G[name], getmetatable(_G[name]))
  end
  print(words(_G), package.loaded._G == _G, _ENV == _G, words(package.loaded))
  print(words(getmetatable("")), getmetatable("").__index == string, getmetatable(1), getmetatable(print))
  print(words(getmetatable(dovecot)), words(dovecot), words(dovecot.storage), getmetatable(_G))
  print(words(getmetatable(user)), words(getmetatable(dovecot.event())), words(user), words(getmetatable(user.item)))
  print(words(getmetatable(io.stdout)), io.type(io.stdout), words(debug.getregistry()))
  print(("x"):rep(3), math.floor(2.5), tostring(nil), #("abc"), next({}), select("#", table.unpack({ 1, 2 })))
end
function mail_user_deinit_pre(user)
  print(words(getmetatable(user:mailbox("INBOX"))))
end
`;

function printed(dovecot: Dovecot, script: string): string {
  const before = dovecot.log.entries.length;
  dovecot.login("alice", { script }).logout();
  return dovecot.log.entries
    .slice(before)
    .map(({ text }) => text)
    .join("\n");
}

const clean = printed(new Dovecot(), PROBE);

/** Runs code in a session, and a probe before and after it in others of the same server. */
function probeAround(body: string): { first: string; second: string; outcome: string } {
  const dovecot = new Dovecot();
  const first = printed(dovecot, PROBE);
  const script = `function mail_user_created(user) ${body} end function mail_user_deinit_pre(user) end`;
  const { outcome } = dovecot.login("alice", { script }).logout();
  return { first, second: printed(dovecot, PROBE), outcome };
}

describe("a copied state", () => {
  test("is like the one that was prepared", () => {
    expect(clean).toContain("string\t");
    expect(printed(new Dovecot(), PROBE)).toBe(clean);
  });

  test.each([
    [
      "fields of libraries",
      "string.rep, math.floor, table.unpack, os.time = nil, 1, {}, 'x' string.mine = 1",
    ],
    ["deleted keys of libraries", "for key in pairs(string) do string[key] = nil end"],
    ["a whole library", "math = nil package.loaded.math = nil package.loaded.string = {}"],
    ["globals", "new_global = 1 print, next, select = nil, nil, nil"],
    [
      "metatables of libraries",
      "setmetatable(string, { __index = error }) setmetatable(_G, { __index = print })",
    ],
    ["the metatable of strings", "getmetatable('').__index = {} getmetatable('').__add = error"],
    [
      "metatables of other types",
      "debug.setmetatable(1, {}) debug.setmetatable(print, {}) debug.setmetatable(nil, {})",
    ],
    ["dovecot", "getmetatable(dovecot).i_info = nil dovecot.mine = 1 dovecot.storage.MINE = 1"],
    ["dovecot as a whole", "dovecot = nil"],
    ["the restriction of globals", "dovecot.restrict_global_variables(true)"],
    ["metatables of objects", "getmetatable(user).mailbox = nil getmetatable(dovecot.event()).__index = {}"],
    ["finalizers of objects", "getmetatable(user.item).mine = 1"],
    ["the registry", "local r = debug.getregistry() r['struct mailbox'] = nil r.mine = 1"],
    [
      "package",
      "package.path = '' package.preload.x = print package.searchers[1] = nil package.searchers = {}",
    ],
    ["upvalues of functions in JavaScript", "debug.setupvalue(package.searchers[1], 1, {})"],
    [
      "files",
      "io.output(io.stderr) getmetatable(io.stdout).write = nil getmetatable(io.stdout).__name = 'x'",
    ],
    ["uservalues", "debug.setuservalue(io.stdout, {}) debug.setmetatable(io.stderr, {})"],
  ])("does not show what another script did to %s", (_title, body) => {
    const { first, second, outcome } = probeAround(body);
    expect(outcome).toBe("ended");
    expect(first).toBe(clean);
    expect(second).toBe(clean);
  });

  test("does not show what a script of another server did", () => {
    new Dovecot().login("alice", { script: "string.rep = nil getmetatable('').__index = nil" });
    expect(printed(new Dovecot(), PROBE)).toBe(clean);
  });

  test("does not show what a script does that still runs", () => {
    const dovecot = new Dovecot();
    const script = "function mail_user_created() string.rep = nil count = (count or 0) + 1 print(count) end";
    dovecot.login("alice", { script });
    expect(printed(dovecot, PROBE)).toBe(clean);
    expect(printed(dovecot, script)).toBe("1\n");
  });

  test("keeps its functions and files when another session begins", () => {
    const dovecot = new Dovecot();
    const script = `function mail_user_created() end
      function look()
        local _, upvalue = debug.getupvalue(package.searchers[1], 1)
        return upvalue == package, getmetatable(io.stdout) == debug.getregistry()["FILE*"]
      end`;
    const first = dovecot.login("alice", { script });
    const second = dovecot.login("alice", { script });
    expect(first.script?.call("look")).toEqual([true, true]);
    expect(second.script?.call("look")).toEqual([true, true]);
  });

  test("has a math.random of its own", () => {
    const dovecot = new Dovecot();
    const draw = "function mail_user_created() print(math.random(1000000), math.random(1000000)) end";
    const seeded = `math.randomseed(42) ${draw}`;
    const numbers = printed(dovecot, seeded);
    const other = printed(dovecot, draw);
    expect(printed(dovecot, seeded)).toBe(numbers);
    expect(other).not.toBe(numbers);
  });
});

import { expect, test } from "vitest";
import { Dovecot, luaResults, type World } from "../../runtime/index.ts";

const HEAD = "local function say(...) local t = table.pack(...) for i = 1, t.n do t[i] = tostring(t[i]) end";
const SAY = `${HEAD} dovecot.i_info(table.concat(t, "|")) end\n`;

function lines(body: string, world: World = {}, modules: Record<string, unknown> = {}): string[] {
  const dovecot = new Dovecot({ users: { alice: {} }, ...world }, { modules });
  const script = `${SAY}function mail_user_created() ${body} return 0 end`;
  const session = dovecot.login("alice", { script });
  if (session.outcome === "running") session.logout();
  return dovecot.log.lines.map(({ text }) => text);
}

test("lua_modules of a world are found by require, in the first place of package.path", () => {
  const world = {
    lua_modules: {
      "luasql.mysql": 'return { mysql = function() return "fake" end, at = select(2, ...) }',
    },
  };
  expect(
    lines(
      'local sql = require("luasql.mysql") say(sql.mysql(), sql.at, select(2, require("luasql.mysql")))',
      world,
    ),
  ).toEqual(["fake|/usr/local/share/lua/5.4/luasql/mysql.lua"]);
  expect(
    lines('say(require("a.b"))', { dovecot: "2.3.13", lua_modules: { "a.b": "return select(2, ...)" } }),
  ).toEqual(["/usr/local/share/lua/5.3/a/b.lua"]);
});

test("lua_modules of a world have names as require has them", () => {
  expect(() => new Dovecot({ lua_modules: { "../x": "" } })).toThrow("must be named as require has it");
  expect(() => new Dovecot({ lua_modules: { x: { path: "missing.lua" } } })).toThrow(
    'lua_modules.x names "missing.lua", which cannot be read',
  );
});

test("package.path comes from LUA_PATH of the environment, in which ;; is the standard path", () => {
  const path = (dovecot: string, environment: Record<string, string>) =>
    lines("say(package.path)", { dovecot, environment })[0];
  const standard = lines("say(package.path)")[0];
  expect(path("2.3.19.1", { LUA_PATH: "/a/?.lua" })).toBe("/a/?.lua");
  expect(path("2.3.19.1", { LUA_PATH: "/a/?.lua;;" })).toBe(`/a/?.lua;${standard}`);
  expect(path("2.3.19.1", { LUA_PATH: ";;/a/?.lua", LUA_PATH_5_3: "no" })).toBe(`${standard};/a/?.lua`);
  expect(path("2.3.19.1", { LUA_PATH: "/a/?.lua", LUA_PATH_5_4: "/b/?.lua" })).toBe("/b/?.lua");
  const standard53 = lines("say(package.path)", { dovecot: "2.3.13" })[0];
  expect(path("2.3.13", { LUA_PATH_5_3: "/a/?.lua;;" })).toBe(`/a/?.lua;${standard53};`);
});

test("modules of the options are objects whose functions and methods get and give values of JavaScript", () => {
  class Connection {
    readonly #rows = [{ home: "/var/vmail/alice", quota: 5 }];
    escape(text: string): string {
      return text.replaceAll("'", "''");
    }
    execute(statement: string): unknown {
      if (!statement.startsWith("SELECT")) return luaResults(undefined, `no ${statement}`);
      return { fetch: () => this.#rows.shift() };
    }
  }
  const sql = {
    mysql: () => ({ connect: (name: string) => (name === "mail" ? new Connection() : undefined) }),
  };
  const body = `local connection = require("luasql.mysql").mysql():connect("mail")
local rows = connection:execute("SELECT '" .. connection:escape("al'ice") .. "'")
local row = rows:fetch({}, "a")
say(row.home, row.quota, rows:fetch(), connection:execute("DROP"))
say(require("luasql.mysql").mysql():connect("other"))`;
  expect(lines(body, {}, { "luasql.mysql": sql })).toEqual(["/var/vmail/alice|5|nil|nil|no DROP", "nil"]);
});

test("modules of the options take tables, lists and functions, and give back the same objects", () => {
  const seen: unknown[] = [];
  const token = { name: "token" };
  const fake = {
    take: (...values: unknown[]) => {
      seen.push(...values);
    },
    token: () => token,
    isToken: (value: unknown) => value === token,
    call: (run: (text: string) => unknown) => `${run("a")}!`,
    list: () => ["x", "y"],
  };
  const body = `local fake = require("fake")
fake.take({ a = 1, b = { true } }, { "x", "y" }, nil, "\\0", 1.5)
say(fake.isToken(fake.token()), fake.token() == fake.token(), fake.token().name)
say(fake.call(function(text) return text .. "b" end), #fake.list(), fake.list()[2])`;
  expect(lines(body, {}, { fake })).toEqual(["true|true|token", "ab!|2|y"]);
  expect(seen).toEqual([{ a: 1, b: [true] }, ["x", "y"], undefined, "\0", 1.5]);
});

test("modules of the options raise what they throw, and cannot wait", () => {
  const fake = {
    fail: () => {
      throw new Error("no connection");
    },
    wait: async () => 1,
  };
  const body = `local fake = require("fake") say(pcall(fake.fail)) say(pcall(fake.wait))
say(pcall(function() fake.fail() end))`;
  expect(lines(body, {}, { fake })).toEqual([
    "false|no connection",
    "false|a fake of a module cannot wait for a promise",
    "false|/etc/dovecot/hook.lua:3: no connection",
  ]);
});

test("modules of the options win over files, and each state has tables of its own", () => {
  const fake = { count: 0 };
  const dovecot = new Dovecot(
    { users: { alice: {} }, lua_modules: { fake: "return {}" } },
    { modules: { fake } },
  );
  const script = `function mail_user_created()
  local fake = require("fake")
  fake.count = fake.count + 1
  dovecot.i_info(tostring(fake.count))
  return 0
end`;
  dovecot.login("alice", { script }).logout();
  dovecot.login("alice", { script }).logout();
  expect(dovecot.log.lines.map(({ text }) => text)).toEqual(["1", "1"]);
});

test("require gives in Lua 5.4 also where a module came from, and tells the loader", () => {
  const body = `package.preload.a = function(...) return table.concat({ ... }, " ") end
say(require("a")) say(require("a")) say(select(2, require("b")))
table.insert(package.searchers, 1, function(name) if name == "c" then return function(...) return select(2, ...) end, 5 end return name end)
say(require("c")) say((select(2, pcall(require, "d")):gsub("\\n.*", "")))`;
  const lua_modules = { b: "return {}" };
  expect(lines(body, { lua_modules })).toEqual([
    "a :preload:|:preload:",
    "a :preload:",
    "/usr/local/share/lua/5.4/b.lua",
    "5|5",
    "module 'd' not found:",
  ]);
  expect(lines(body, { lua_modules, dovecot: "2.3.13" })).toEqual([
    "a",
    "a",
    "",
    "5",
    "module 'd' not found:d",
  ]);
});

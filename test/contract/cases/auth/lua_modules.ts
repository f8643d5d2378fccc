import type { AuthCase } from "../../auth_case.ts";

/** An auth script that answers each name with what a function gives, as the field `is`. */
function answering(functions: string, before = ""): string {
  return `${before}
local answers = { ${functions} }
function auth_password_verify(request)
  local ok, value = pcall(answers[request.user])
  return dovecot.auth.PASSDB_RESULT_OK, { is = tostring(ok) .. " " .. tostring(value):gsub("\\n\\t?", "|") }
end
`;
}

const FAKE = `local count = 0
return { name = ..., add = function() count = count + 1 return count end }
`;

/** Modules that scripts load with `require`, from files of the world and fakes of modules in C. */
export const luaModules: readonly AuthCase[] = [
  {
    title: "require of a module of the world's lua_modules, which stands in for one in C",
    covers: ["auth_password_verify"],
    lua: answering(
      'alice = function() return sql.name .. " " .. sql.add() end, bob = function() return select(2, require("luasql.mysql")) end, carl = function() return require("luasql.mysql") == sql end',
      'local sql = require("luasql.mysql")',
    ),
    lua_modules: { "luasql.mysql": FAKE },
    actions: ["auth test alice x", "auth test alice x", "auth test bob x", "auth test carl x"],
  },
  {
    title: "require of a module that is nowhere tells all places in the hook that needs it",
    covers: ["auth_password_verify"],
    lua: 'function auth_password_verify()\nlocal module = require("no.such_module")\nend\n',
    actions: ["auth test alice x"],
  },
  {
    title: "require of a module that is nowhere keeps the script from being loaded",
    covers: ["auth_password_verify"],
    lua: 'local cjson = require("no_cjson")\nfunction auth_password_verify() end\n',
    actions: ["auth test alice x"],
  },
  {
    title: "require of a module that raises, and of one with a syntax error",
    covers: ["auth_password_verify"],
    lua: answering(
      'alice = function() return require("raises") end, bob = function() return require("wrong") end, carl = function() return package.loaded.raises end',
    ),
    lua_modules: { raises: 'error("no connection")\n', wrong: "return +\n" },
    actions: ["auth test alice x", "auth test bob x", "auth test carl x", "auth test alice x"],
  },
  {
    title: "package.path that a script changes leads to files of the world",
    covers: ["auth_password_verify"],
    lua: answering(
      'alice = function() return require("base64").name end, bob = function() return require("shop.prices").name end, carl = function() return (select(2, pcall(require, "other"))) end',
      'package.path = "/etc/dovecot/lua/?.lua;/etc/dovecot/lua/?/init.lua"\npackage.cpath = ""',
    ),
    files: {
      "/etc/dovecot/lua/base64.lua": 'return { name = "base64" }\n',
      "/etc/dovecot/lua/shop/prices/init.lua": 'return { name = "prices" }\n',
    },
    actions: ["auth test alice x", "auth test bob x", "auth test carl x"],
  },
  {
    title: "package.path, package.cpath, package.config and package.searchers are as Debian's Lua has them",
    covers: ["auth_password_verify"],
    lua: answering(
      'alice = function() return package.path end, bob = function() return package.cpath end, carl = function() return #package.searchers .. (package.config:gsub("\\n", "|")) end, dora = function() return require("package") == package end',
    ),
    actions: ["auth test alice x", "auth test bob x", "auth test carl x", "auth test dora x"],
  },
  {
    title: "package.path of a world with lua_modules",
    covers: ["auth_password_verify"],
    lua: answering("alice = function() return package.path end"),
    lua_modules: { fake: FAKE },
    actions: ["auth test alice x"],
  },
  {
    title: "package.preload and package.loaded win over files",
    covers: ["auth_password_verify"],
    lua: answering(
      'alice = function() return require("first") end, bob = function() package.loaded.second = "loaded" return require("second") end, carl = function() package.loaded.second = nil return require("second").name end, dora = function() package.searchers[2] = function(name) return "\\n\\tnot " .. name end return require("third") end',
      'package.preload.first = function(...) return "preloaded as " .. ... end',
    ),
    lua_modules: { first: FAKE, second: FAKE, third: FAKE },
    actions: ["auth test alice x", "auth test bob x", "auth test carl x", "auth test dora x"],
  },
  {
    title: "modules keep their state from request to request, passdb and userdb apart from 2.3.14",
    covers: ["auth_password_verify", "auth_userdb_lookup"],
    lua: `local counter = require("counter")
function auth_password_verify() return dovecot.auth.PASSDB_RESULT_OK, { n = counter.add() } end
function auth_userdb_lookup() return dovecot.auth.USERDB_RESULT_OK, { uid = 1000, gid = 1000, n = counter.add() } end
`,
    lua_modules: { counter: FAKE },
    actions: ["auth test alice x", "user alice", "auth test alice x", "user alice"],
  },
  {
    title: "a module that gives nothing is true, and one that gives false is loaded again",
    covers: ["auth_password_verify"],
    lua: answering(
      'alice = function() return require("nothing") end, bob = function() return require("no") end, carl = function() return require("no") end',
    ),
    lua_modules: {
      nothing: "runs = (runs or 0) + 1\n",
      no: "runs = (runs or 0) + 1\nreturn runs < 3 and false\n",
    },
    actions: ["auth test alice x", "auth test alice x", "auth test bob x", "auth test carl x"],
  },
  {
    title: "TypeScript with lua: modules",
    covers: ["auth_password_verify"],
    typescript: `import cjson from "lua:cjson";
import { accept, reject, type AuthHooks } from "dovescript";
export default {
  auth_password_verify(request, password) {
    const value = cjson.decode(password);
    if (typeof value !== "string") return reject("password_mismatch");
    return accept({ quoted: cjson.encode(value) });
  },
} satisfies AuthHooks;
`,
    lua_modules: {
      cjson:
        'return { decode = function(text) return text:match("^\\"(.*)\\"$") end, encode = function(value) return ("%q"):format(value) end }\n',
    },
    actions: [`auth test alice '"x"'`, "auth test alice x"],
  },
];

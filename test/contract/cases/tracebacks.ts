import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre } from "./script.ts";

const covers = ["mail_user_deinit_pre"];

/** The tracebacks that the server logs behind an error. */
export const tracebacks: readonly ContractCase[] = [
  ...Object.entries({
    "a method": "user:plugin_getenv()",
    "a method with a bad argument": "user:mailbox(nil)",
    "a function of dovecot": "dovecot.i_info()",
    "a function of dovecot with a bad argument": "dovecot.i_info({})",
    "a function of the string library": '("x"):rep({})',
    "a function of the table library": "table.concat({ {} })",
    "tonumber with a bad base": 'tonumber("1", 99)',
    "an undefined method": 'user:nosuch("x")',
    "an undefined global": "nosuch()",
    "an undefined field of a field": "local t = { a = {} }\nt.a.b.c = 1",
    "arithmetic on nil": "local nothing\nreturn nothing + 1",
    "joining nil": 'return "x" .. nil',
    "comparing text with a number": 'return "1" < 2',
    "a local function": 'local function inner() error("deep") end\ninner()',
    "two local functions":
      'local function inner() error("deep") end\nlocal function outer() inner() return 1 end\nouter()',
    "a global function": 'function inner() error("deep") end\ninner()',
    "a field": 'local t = {}\nfunction t.inner() error("deep") end\nt.inner()',
    "a method of a table": 'local t = {}\nfunction t:inner() error("deep") end\nt:inner()',
    "an anonymous function": '(function() error("deep") end)()',
    "a tail call": 'local function inner() error("deep") end\nreturn inner()',
    "a tail call of a method": "return user:plugin_getenv()",
    "a metamethod": 'local t = setmetatable({}, { __index = function() error("deep") end })\nreturn t.x',
    "a sort": 'table.sort({ 3, 2, 1 }, function() error("deep") end)',
    "a gsub": '("abc"):gsub("b", function() error("deep") end)',
    "a pcall that raises again": 'local _, problem = pcall(error, "inner")\nerror(problem, 0)',
    "a coroutine": 'coroutine.wrap(function() error("deep") end)()',
    "a for loop over nil": "for _ in pairs(nil) do end",
    "a long chain":
      'local function chain(n) if n == 0 then error("deep") end chain(n - 1) return 1 end\nchain(30)',
    assert: 'assert(nil, "asserted")',
    "assert without a message": "assert(false)",
  }).map(
    ([what, lines]): ContractCase => ({
      title: `traceback of an error in ${what}`,
      covers,
      lua: inDeinitPre(lines),
    }),
  ),
  {
    title: "traceback names a function of a global table by its field",
    covers: ["mail_user_created"],
    lua: `library = {}\nfunction library.inner() error("deep") end\n${inCreated("library.inner()")}`,
  },
  {
    title: "traceback names upvalues",
    covers: ["mail_user_created"],
    lua: `local function inner() error("deep") end\nlocal function outer() inner() end\n${inCreated("outer()")}`,
  },
];

import fc from "fast-check";
import { call } from "./calls.ts";
import { anything, type LuaText, object, slot } from "./values.ts";

const constants = (...texts: readonly LuaText[]) => fc.constantFrom(...texts);

/** What a hook may find in its slots from the start, without which most methods would have no object. */
export const opening: fc.Arbitrary<LuaText> = constants(
  ...['o[1] = user:mailbox("INBOX")', 'o[2] = user:mailbox("Archive/Sub") o[2]:open()'],
  'o[1], o[2] = user:mailbox("INBOX"), user:mailbox("Mail/Drafts")',
  "o[3] = dovecot.event()",
  'o[1], o[3] = user:mailbox("INBOX", 1), dovecot.event():set_name("other")',
  'o[3] = dovecot.event():append_log_prefix("A: ") o[4] = dovecot.event(o[3]):append_log_prefix("B: ")',
  'o[3] = dovecot.event():replace_log_prefix("R: ") o[4] = dovecot.event(o[3]):append_log_prefix("B: ")',
  'o[3] = dovecot.event():set_name("named"):add_int("count", 1) o[4] = dovecot.event(o[3]):add_str("count", "x")',
  "o[4] = dovecot.event():passthrough_event()",
);

const calling: fc.Arbitrary<LuaText> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(slot, call).map(([to, value]) => `${to} = attempt(function() return ${value} end)`),
  },
  { weight: 3, arbitrary: fc.tuple(slot, call).map(([to, value]) => `${to} = ${value}`) },
  { weight: 2, arbitrary: call.map((value) => `show(${value})`) },
  {
    weight: 1,
    arbitrary: call.map(
      (value) => `show(xpcall(function() local x = ${value} return x end, debug.traceback))`,
    ),
  },
  { weight: 1, arbitrary: call.map((value) => `local function f() return ${value} end show(f())`) },
);

const keeping: fc.Arbitrary<LuaText> = fc.oneof(
  slot.map((value) => `kept = ${value}`),
  slot.map((value) => `rawset(_G, "kept", ${value})`),
  slot.map((value) => `${value} = rawget(_G, "kept")`),
  slot.map((value) => `${value} = nil`),
  slot.map((value) => `store[#store + 1] = ${value}`),
  slot.map((value) => `${value} = table.remove(store)`),
  object.map((value) => `store.weak = setmetatable({ ${value} }, { __mode = "v" })`),
  object.map((value) => `store.closure = function() return ${value} end`),
  constants("collectgarbage()", "o = {}", "store = {}", "show(store.weak and #store.weak)"),
);

/** What a script can do to the table of globals, which the server looks hooks up in. */
const globals: fc.Arbitrary<LuaText> = constants(
  "dovecot.restrict_global_variables(true)",
  "dovecot.restrict_global_variables(false)",
  "show(no_such_global)",
  "new_global = 1",
  "mail_user_deinit = nil",
  'mail_user_deinit_pre = "text"',
  "function mail_user_deinit(user) show(user.username) end",
  "setmetatable(_G, nil)",
  "setmetatable(_G, { __index = function(_, name) return name end })",
  'setmetatable(_G, { __newindex = function(_, name) error("no " .. name) end })',
);

/**
 * What a finalizer does. Events and mailboxes are not made here: what is made while the state is closed is never freed,
 * and the server warns of such events with addresses and lines of its own source. What has a finalizer is kept to the
 * end or collected at once: otherwise Lua's memory decides when it is called.
 */
const finalizer: fc.Arbitrary<LuaText> = constants(
  'show("collected")',
  "show(#store)",
  "error('in a finalizer')",
  "kept = 1",
  "store[#store + 1] = 1",
);

/**
 * What a script can do to the objects and tables that the server hands out, and other ways to be heard. No object gets
 * another one's metatable: the server then takes its memory for something else, and what comes of it is chance. What is
 * written is flushed, since a server that dies loses the rest.
 */
const meddling: fc.Arbitrary<LuaText> = fc.oneof(
  constants(
    ...[
      'user.username = "other"',
      "user.item = nil",
      "setmetatable(user, nil)",
      "getmetatable(user).mailbox = nil",
    ],
    ...[
      "getmetatable(user).__index = nil",
      "getmetatable(user).__tostring = nil",
      "getmetatable(user).__name = 'Mine'",
    ],
    ...[
      "dovecot.i_info = print",
      "dovecot.event = nil",
      "dovecot.storage = nil",
      "getmetatable(dovecot).i_error = nil",
    ],
    ...[
      "show(getmetatable(user))",
      "show(getmetatable(dovecot))",
      "show(dovecot)",
      "show(dovecot.storage)",
      "show(user)",
    ],
    ...[
      'print("printed", 1, nil)',
      'io.write("written"):flush()',
      'io.stderr:write("error\\n")',
      "show(debug.traceback('here'))",
    ],
    ...[
      "show(load('return user +'))",
      "show(load('return ...', 'name')(1, 2))",
      "show(pcall(load('local x = nil + 1', '=name')))",
    ],
    ...[
      "show(select('#', user, nil))",
      "show(next({}))",
      "show(rawequal(user, user), rawlen({ 1 }))",
      "show(math.type(user.uid))",
    ],
    ...["local function f() return 1 + f() end show(pcall(f))", "show(pcall(string.rep, 'x', -1))"],
  ),
  object.map((value) => `${value}.vname = "other"`),
  object.map((value) => `rawset(${value}, "item", nil)`),
  object.map((value) => `show(getmetatable(${value}).__name)`),
  finalizer.map((text) => `finalized[#finalized + 1] = setmetatable({}, { __gc = function() ${text} end })`),
  finalizer.map((text) => `setmetatable({}, { __gc = function() ${text} end }) collectgarbage()`),
);

const erring: fc.Arbitrary<LuaText> = fc.oneof(
  anything.map((value) => `pcall(error, ${value})`),
  anything.map((value) => `show(pcall(error, ${value}, 2))`),
  anything.map((value) => `show(xpcall(error, debug.traceback, ${value}))`),
);

const simple: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 16, arbitrary: calling },
  { weight: 4, arbitrary: keeping },
  { weight: 1, arbitrary: globals },
  { weight: 1, arbitrary: erring },
  { weight: 2, arbitrary: meddling },
);

/** Statements around another; `goto` and `<close>` are Lua 5.4's. */
function around(lua: string): fc.Arbitrary<LuaText> {
  const shared = [
    (inner: LuaText) => `for _ = 1, 2 do ${inner} end`,
    (inner: LuaText) => `show(pcall(coroutine.wrap(function() ${inner} coroutine.yield(1) end)))`,
    (inner: LuaText) => `coroutine.wrap(function() ${inner} end)()`,
    (inner: LuaText) =>
      `local c = coroutine.create(function() ${inner} end) show(coroutine.resume(c)) show(coroutine.status(c))`,
    (inner: LuaText) => `show(pcall(function() ${inner} error("after") end))`,
    (inner: LuaText) => `for i = 1, 2 do if i == 1 then goto continue end ${inner} ::continue:: end`,
    (inner: LuaText) => `setmetatable({}, { __index = function() ${inner} end }).x = nil`,
    (inner: LuaText) => `show(setmetatable({}, { __index = function() ${inner} end }).x)`,
    (inner: LuaText) => `show(pcall(tostring, setmetatable({}, { __tostring = function() ${inner} end })))`,
    (inner: LuaText) => `table.sort({ 2, 1 }, function(a, b) ${inner} return a < b end)`,
    (inner: LuaText) => `show((("ab"):gsub("%a", function(letter) ${inner} return letter end)))`,
  ];
  const closing = [
    (inner: LuaText) => `do local c <close> = closing() ${inner} end`,
    (inner: LuaText) => `do local c <close> = closing(function() ${inner} end) show("inside") end`,
    (inner: LuaText) =>
      `show(pcall(function() local c <close> = closing(function() ${inner} end) error("inside") end))`,
    (inner: LuaText) =>
      `local c = coroutine.create(function() local x <close> = closing() ${inner} coroutine.yield() end) show(coroutine.resume(c)) show(coroutine.close(c))`,
  ];
  // In a coroutine Lua's memory decides whether the server frees an object there, which old releases do not survive.
  const outside = (text: LuaText) =>
    text.includes("coroutine.wrap") || text.includes("coroutine.create")
      ? text.replaceAll("collectgarbage()", "")
      : text;
  const wrap = fc.constantFrom(...shared, ...(lua === "5.4" ? closing : []));
  return fc.tuple(wrap, simple).map(([wrapped, inner]) => outside(wrapped(inner)));
}

/** A line of a hook. */
export function statement(lua: string): fc.Arbitrary<LuaText> {
  return fc.oneof({ weight: 5, arbitrary: simple }, { weight: 1, arbitrary: around(lua) });
}

import { ODD_TEXTS } from "../mutate/odd.ts";

/** Values that hooks give or pass. */
export const LUA_VALUES: readonly string[] = [
  ...["0", "-1", "1", "nil", "true", "false", "''", "'text'", "{}", "1/0", "0/0", "2^53", "1.5", "-0.0"],
  ...[
    "user",
    "dovecot",
    "print",
    "_G",
    "_ENV",
    "function() end",
    "coroutine.create(print)",
    "math.maxinteger",
    "math.mininteger",
  ],
  ...[
    "-1, 'refused'",
    "-1, nil",
    "-1, {}",
    "-2, 'x'",
    "0, 'x'",
    "1, 2, 3",
    "...",
    "'0'",
    "'-1'",
    "1 << 62",
    "setmetatable({}, { __tostring = error })",
  ],
  ...[
    "setmetatable({}, { __index = function(t, k) return t[k] end })",
    "user and user:mailbox('INBOX')",
    "dovecot.event()",
    "string.rep('x', 1e6)",
    "('\\255'):rep(1000)",
  ],
];

/** Statements that scripts should not have, or that no script needs. `@V` is a value, `@T` a text. */
export const LUA_STATEMENTS: readonly string[] = [
  ..."error(@V)|error(@T, 0)|error()|error(setmetatable({}, { __tostring = function() return @V end }))|assert(false, @V)|os.exit(@V)|os.exit(true, true)".split(
    "|",
  ),
  ..."dovecot.i_info(@T)|dovecot.i_error(@V)|dovecot.i_debug(@T)|dovecot.i_warning(@V, @V)|dovecot.i_info()|print(@V)|print(@T)|io.write(@T)|io.stderr:write(@T)".split(
    "|",
  ),
  ..."dovecot.event():set_name(@T):add_str(@T, @T):log_info(@T)|dovecot.event():add_int(@T, @V):log_error(@V)|dovecot.event(@V)|local e = dovecot.event() e:set_append_log_prefix(@T) e:log_warning(@T)|dovecot.event():passthrough_event():log_info(@T)".split(
    "|",
  ),
  ..."local b = user:mailbox(@T) b:sync() b:free()|local b = user:mailbox(@V)|box = user:mailbox('INBOX')|user:mailbox('INBOX'):open():status(dovecot.storage.STATUS_MESSAGES)|local b <close> = user:mailbox('INBOX')|user:mailbox('INBOX'):status(@V)|user:mailbox('INBOX', @V):sync(@V)".split(
    "|",
  ),
  ..."user:metadata_get(@T)|user:metadata_set('/private/x', @V)|user:metadata_set(@T, @T)|user:metadata_unset(@T)|user:metadata_list(@T)|user:plugin_getenv(@T)|user:plugin_getenv(@V)|user:var_expand(@T)|user:var_expand(@V)".split(
    "|",
  ),
  ..."kept = user|dovecot.kept = user|_G = nil|_ENV = nil|setmetatable(_G, { __index = error })|debug.setmetatable('', nil)|debug.setmetatable(user, @V)|debug.sethook(error, '', 1)|debug.getregistry()[2] = nil|getmetatable('').__index = nil|getmetatable(user).__gc = error".split(
    "|",
  ),
  ..."while true do end|repeat until false|local function f() return f() end f()|local function f() f() end f()|for i = 1, 1e9 do end|local t = {} while true do t[#t + 1] = 'x' end|local s = 'x' while true do s = s .. s end|string.rep('x', 1e9)|table.concat({}, 'x', 1, 1e9)|string.format('%1000000d', 1)".split(
    "|",
  ),
  ..."coroutine.yield(@V)|coroutine.wrap(function() error(@V) end)()|coroutine.resume(coroutine.running())|coroutine.wrap(function() coroutine.yield() end)()|pcall(error, @V)|xpcall(error, error)|xpcall(error, function() error(@T) end)|collectgarbage(@V)|collectgarbage('count')".split(
    "|",
  ),
  ..."require(@T)|require(@V)|package.path = @T require('x')|package.loaded[@T] = @V|load(@T)()|load(@V)|loadstring(@T)|load(string.dump(function() return 1 end))()|load('\\27Lua', 'x', 'b')|dofile(@T)|loadfile(@T)|io.open(@T, @T)|io.lines(@T)|os.remove(@T)|os.rename(@T, @T)".split(
    "|",
  ),
  ..."string.format(@T, @V)|string.find(@T, @T)|string.gsub(@T, @T, @V)|('x'):rep(200):find(('x?'):rep(200))|string.pack('!16i16', @V)|string.unpack(@T, @T)|utf8.char(@V)|utf8.codepoint(@T)|tostring(@V)|tonumber(@T, @V)|os.date(@T)|os.date('*t', @V)|os.time(@V)|math.random(@V)".split(
    "|",
  ),
  ..."table.sort({3, 2, 1}, function() return true end)|table.insert({}, @V, @V)|table.remove({}, @V)|table.unpack({}, 1, 1e8)|select(@V, @V)|next({}, @V)|rawset({}, @V, @V)|setmetatable({}, { __gc = error })|setmetatable({}, { __mode = @T })|setmetatable({}, { __name = @T }) .. 1".split(
    "|",
  ),
  ..."goto done ::done::|local a <const> = 1|local x <close> = setmetatable({}, { __close = error })|local a, b, c = @V|user.x = @V|user[@V] = @V|#user|user()|user.username = @T|dovecot.storage.x = @V|dovecot.http.client({})|dovecot.base64.encode(@V)|dovecot.restrict_get_process_size()".split(
    "|",
  ),
];

/** Pieces that may stand anywhere. */
export const LUA_PIECES: readonly string[] = [
  ...ODD_TEXTS.filter((text) => text.length < 1000),
  ...LUA_VALUES,
  ...[
    "end",
    "do",
    "then",
    "if",
    "else",
    "function",
    "local",
    "return",
    "goto",
    "::x::",
    "break",
    "nil",
    "not",
    "and",
    "or",
  ],
  ...[
    "[[",
    "]]",
    "[==[",
    "]==]",
    "--",
    "--[[",
    "'",
    '"',
    "\\z",
    "\\u{7fffffff}",
    "0x",
    "0x.p",
    "1e",
    "...",
    "..",
    "//",
    "~=",
    "<<",
    "&",
    "<close>",
    "<const>",
    "#",
    "%",
  ],
];

export const LUA_AROUND: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["{", "}"],
  ["[", "]"],
  ["do ", " end"],
  ["function() ", " end"],
  ["if true then ", " end"],
  ["while true do ", " end"],
  ["pcall(function() ", " end)"],
  ["coroutine.wrap(function() ", " end)()"],
  ["-", ""],
  ["not ", ""],
  ["#", ""],
  ["", "()"],
  ["", ".x"],
  ["", " .. 1"],
  ["1 + ", ""],
  ["return ", ""],
  ["local ", ""],
  ["{ a = ", " }"],
  ["[[", "]]"],
];

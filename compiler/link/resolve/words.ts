/** Words that cannot be names in Lua. */
export const luaKeywords: ReadonlySet<string> = new Set(
  (
    "and break do else elseif end false for function goto if in local nil not or repeat return then true until " +
    "while"
  ).split(" "),
);

/** Lua's own globals, as the server gives them to a script. */
export const luaBuiltins: ReadonlySet<string> = new Set(
  (
    "_G _VERSION assert collectgarbage coroutine debug dofile error getmetatable io ipairs load loadfile math next " +
    "os package pairs pcall print rawequal rawget rawlen rawset require select self setmetatable string table " +
    "tonumber tostring type unpack utf8 warn xpcall"
  ).split(" "),
);

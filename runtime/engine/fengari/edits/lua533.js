// @ts-check

/**
 * Where Lua 5.3.3, which Debian 11 links, differs from later 5.3: the state's `lua533` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua533Edits = [
  {
    name: "results of __tostring",
    module: "src/lauxlib.js",
    find: "        if (!lua_isstring(L, -1))\n",
    count: 1,
    replace: "        if (!L.l_G.lua533 && !lua_isstring(L, -1))\n",
    why: "5.3.3 takes them as they are",
  },
  {
    name: "names of types in tostring",
    module: "src/lauxlib.js",
    find: "let tt = luaL_getmetafield(L, idx, __name);",
    count: 1,
    replace: "let tt = L.l_G.lua533 ? LUA_TNIL : luaL_getmetafield(L, idx, __name);",
    why: "5.3.3 does not look for them there",
  },
  {
    name: "argument of pairs",
    module: "src/lbaselib.js",
    find: `const pairsmeta = function(L, method, iszero, iter) {
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, method) === LUA_TNIL) {  /* no metamethod? */
`,
    count: 1,
    replace: `const pairsmeta = function(L, method, iszero, iter) {
    if (!L.l_G.lua533) luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, method) === LUA_TNIL) {  /* no metamethod? */
        if (L.l_G.lua533) luaL_checktype(L, 1, LUA_TTABLE);
`,
    why: "5.3.3 asks for a table at once, later releases in the first round",
  },
];

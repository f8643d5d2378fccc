// @ts-check

const lstrlib = "src/lstrlib.js";

/**
 * Libraries and patterns of Lua 5.1: the state's `lua51` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua51StringEdits = [
  {
    name: "libraries of Lua 5.1",
    module: "src/linit.js",
    find: "        lua_pop(L, 1); /* remove lib */\n    }\n",
    count: 1,
    replace: `        lua_pop(L, 1); /* remove lib */
    }
    if (L.l_G.lua51) require("engine/lua51/open").openLibraries(L);
`,
    why: "some members came later, some were given up",
  },
  {
    name: "list of loaders in Lua 5.1",
    module: "src/loadlib.js",
    find: /to_luastring\("searchers", true\)/g,
    count: 2,
    replace: 'to_luastring(L.l_G.lua51 ? "loaders" : "searchers", true)',
    why: "its name",
  },
  {
    name: "missing list of loaders in Lua 5.1",
    module: "src/loadlib.js",
    find: `to_luastring("'package.searchers' must be a table")`,
    count: 1,
    replace: `to_luastring(L.l_G.lua51 ? "'package.loaders' must be a table" : "'package.searchers' must be a table")`,
    why: "its name",
  },
  {
    name: "positions behind the text in Lua 5.1",
    module: lstrlib,
    find: "    else if (init > ls + 1) {  /* start after string's end? */\n",
    count: 1,
    replace: `    else if (init > ls + 1 && L.l_G.lua51) init = ls + 1;
    else if (init > ls + 1) {  /* start after string's end? */
`,
    why: "the search begins at the end then",
  },
  {
    name: "end of a pattern in Lua 5.1",
    module: lstrlib,
    find: "const prepstate = function(ms, L, s, ls, p, lp) {\n",
    count: 1,
    replace: `const prepstate = function(ms, L, s, ls, p, lp) {
    if (L.l_G.lua51 && p.includes(0)) {
        p = p.subarray(0, p.indexOf(0));
        lp = p.length;
    }
`,
    why: "it is a text of C",
  },
  {
    name: "special characters in Lua 5.1",
    module: lstrlib,
    find: "nospecials(p, lp)",
    count: 1,
    replace: "nospecials(p, L.l_G.lua51 && p.includes(0) ? p.indexOf(0) : lp)",
    why: "a pattern is a text of C",
  },
  {
    name: "steps of string.gmatch in Lua 5.1",
    module: lstrlib,
    find: "&& e !== gm.lastmatch) {\n            gm.src = gm.lastmatch = e;\n",
    count: 1,
    replace: `&& (L.l_G.lua51 || e !== gm.lastmatch)) {
            gm.src = gm.lastmatch = e;
            if (L.l_G.lua51 && e === src) gm.src++;
`,
    why: "an empty match may follow another match",
  },
  {
    name: "steps of string.gsub in Lua 5.1",
    module: lstrlib,
    find: "&& e !== lastmatch) {  /* match? */\n            n++;\n            add_value(ms, b, src, e, tr);  /* add replacement to buffer */\n            src = lastmatch = e;\n        } else if",
    count: 1,
    replace: `&& (L.l_G.lua51 || e !== lastmatch)) {  /* match? */
            n++;
            add_value(ms, b, src, e, tr);  /* add replacement to buffer */
        }
        if (e !== null && (L.l_G.lua51 ? e > src : e !== lastmatch)) {
            src = lastmatch = e;
        } else if`,
    why: "an empty match may follow another match",
  },
  {
    name: "count of string.gsub in Lua 5.1",
    module: lstrlib,
    after: ["count of string.gsub"],
    find: "let max_s = Number(luaL_optinteger(L, 4, srcl + 1));",
    count: 1,
    replace: `let max_s = luaL_optinteger(L, 4, srcl + 1);
    max_s = Number(L.l_G.lua51 ? BigInt.asIntN(32, BigInt(max_s)) : max_s);`,
    why: "it is an int of C",
  },
  {
    name: "usual options of debug.getinfo in Lua 5.1",
    module: "src/ldblib.js",
    find: `luaL_optstring(L, arg + 2, "flnStu")`,
    count: 1,
    replace: `luaL_optstring(L, arg + 2, L.l_G.lua51 ? "flnSu" : "flnStu")`,
    why: "it does not tell of tail calls",
  },
  {
    name: "options of debug.getinfo in Lua 5.1",
    module: "src/ldblib.js",
    find: "    checkstack(L, L1, 3);\n    if (lua_isfunction(L, arg + 1)) {",
    count: 1,
    replace: `    checkstack(L, L1, 3);
    if (L.l_G.lua51 && luastring_indexOf(options, 116 /* 't'.charCodeAt(0) */) > -1)
        luaL_argerror(L, arg + 2, to_luastring("invalid option"));
    if (lua_isfunction(L, arg + 1)) {`,
    why: "it does not tell of tail calls",
  },
  {
    name: "parameters in debug.getinfo of Lua 5.1",
    module: "src/ldblib.js",
    find: /settabs([ib])\(L, to_luastring\("(nparams|isvararg)", true\)/g,
    count: 2,
    replace: 'if (!L.l_G.lua51) settabs$1(L, to_luastring("$2", true)',
    why: "it does not tell of them",
  },
  {
    name: "replacements in Lua 5.1",
    module: lstrlib,
    find: "                if (news[i] !== L_ESC)\n",
    count: 1,
    replace: "                if (news[i] !== L_ESC && !L.l_G.lua51)\n",
    why: "what follows % is taken as it is",
  },
  {
    name: "wrong references in Lua 5.1",
    module: lstrlib,
    find: /luaL_error\(ms\.L, to_luastring\("invalid capture index %%%d"\), ([li]) \+ 1\)/g,
    count: 2,
    replace: `luaL_error(ms.L, to_luastring(ms.L.l_G.lua51 ? "invalid capture index" : "invalid capture index %%%d"), $1 + 1)`,
    why: "its words",
  },
  {
    name: "%b in Lua 5.1",
    module: lstrlib,
    find: `to_luastring("malformed pattern (missing arguments to '%%b'")`,
    count: 1,
    replace: `to_luastring(ms.L.l_G.lua51 ? "unbalanced pattern" : "malformed pattern (missing arguments to '%%b'")`,
    why: "its words",
  },
  {
    name: "%g in Lua 5.1",
    module: lstrlib,
    find: "match_class(c, ",
    count: 2,
    replace: "match_class(ms.L, c, ",
    why: "there is no such class",
  },
  {
    name: "classes in Lua 5.1",
    module: lstrlib,
    find: "const match_class = function(c, cl) {\n",
    count: 1,
    replace:
      "const match_class = function(L, c, cl) {\n    if (L.l_G.lua51 && (cl | 32) === 103 /* ('g').charCodeAt(0) */) return cl === c;\n",
    why: "%g is none",
  },
];

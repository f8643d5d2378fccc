// @ts-check

const llex = "src/llex.js";
const lparser = "src/lparser.js";

/**
 * The language of Lua 5.1: the state's `lua51` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua51ParserEdits = [
  {
    name: "environment's name in Lua 5.1",
    module: llex,
    find: `const LUA_ENV = to_luastring("_ENV", true);\n`,
    count: 1,
    replace: `const LUA_ENV = to_luastring("_ENV", true);\nconst LUA51_ENV = to_luastring("(environment)", true);\n`,
    why: "_ENV is a name as any other there",
  },
  {
    name: "environment in Lua 5.1",
    module: llex,
    find: "ls.envn = luaS_bless(L, LUA_ENV);",
    count: 1,
    replace: "ls.envn = luaS_bless(L, L.l_G.lua51 ? LUA51_ENV : LUA_ENV);",
    why: "_ENV is a name as any other there",
  },
  {
    name: "tokens of Lua 5.1",
    module: llex,
    find: /else if \((check_next1\(ls, (?:60|62) [^;]*?)\) return (TK_SHL|TK_SHR);/g,
    count: 2,
    replace: "else if (!ls.L.l_G.lua51 && $1) return $2;",
    why: "it has no bit operators",
  },
  {
    name: "double tokens of Lua 5.1",
    module: llex,
    find: /if \((check_next1\(ls, (?:47|58) [^;]*?)\) return (TK_IDIV|TK_DBCOLON);/g,
    count: 2,
    replace: "if (!ls.L.l_G.lua51 && $1) return $2;",
    why: "it has neither integer division nor labels",
  },
  {
    name: "reserved words of Lua 5.1",
    module: llex,
    find: "if (kidx !== void 0 && kidx <= 22)",
    count: 1,
    replace: "if (kidx !== void 0 && kidx <= 22 && !(ls.L.l_G.lua51 && kidx + FIRST_RESERVED === TK_GOTO))",
    why: "goto is a name",
  },
  {
    name: "names of tokens in Lua 5.1",
    module: llex,
    find: "const luaX_token2str = function(ls, token) {\n",
    count: 1,
    replace: `const luaX_token2str = function(ls, token) {
    if (ls.L.l_G.lua51) return tokenText(ls, token);
`,
    why: "all of them are quoted",
  },
  {
    name: "numerals of Lua 5.1",
    module: llex,
    find: "const read_numeral = function(ls, seminfo) {\n",
    count: 1,
    replace: `const read_numeral = function(ls, seminfo) {
    if (ls.L.l_G.lua51) return readNumeral(ls, seminfo);
`,
    why: "C's strtod reads them",
  },
  {
    name: "our own lexer of Lua 5.1",
    module: llex,
    find: "const lobject  = require('./lobject.js');\n",
    count: 1,
    replace: `const lobject  = require('./lobject.js');
const { readEscape, readNumeral, readOpening, tokenText } = require("engine/lua51/lexer");
`,
    why: "used by the edits of this module",
  },
  {
    name: "escapes of Lua 5.1",
    module: llex,
    find: "                save_and_next(ls);  /* keep '\\\\' for error messages */\n",
    count: 1,
    replace: `                if (ls.L.l_G.lua51) {
                    readEscape(ls);
                    break;
                }
                save_and_next(ls);  /* keep '\\\\' for error messages */
`,
    why: "an unknown one is the character itself",
  },
  {
    name: "unfinished long strings in Lua 5.1",
    module: llex,
    find: /let msg = `unfinished long \$\{what\} \(starting at line \$\{line\}\)`;/g,
    count: 1,
    replace:
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
      "let msg = `unfinished long ${what}` + (ls.L.l_G.lua51 ? '' : ` (starting at line ${line})`);",
    why: "it does not say where they begin",
  },
  {
    name: "nested long strings in Lua 5.1",
    module: llex,
    find: "            case 93 /* (']').charCodeAt(0) */: {\n                if (skip_sep(ls) === sep) {\n",
    count: 1,
    replace: `            case 91 /* ('[').charCodeAt(0) */: {
                if (ls.L.l_G.lua51) readOpening(ls, sep);
                else if (seminfo) save_and_next(ls);
                else next(ls);
                break;
            }
            case 93 /* (']').charCodeAt(0) */: {
                if (skip_sep(ls) === sep) {
`,
    why: "they are refused",
  },
  {
    name: "operators of Lua 5.1",
    module: lparser,
    find: "let uop = getunopr(ls.t.token);",
    count: 1,
    replace:
      "let uop = ls.L.l_G.lua51 && ls.t.token === 126 /* ('~').charCodeAt(0) */ ? OPR_NOUNOPR : getunopr(ls.t.token);",
    why: "it has no bit operators",
  },
  {
    name: "binary operators of Lua 5.1",
    module: lparser,
    find: "let op = getbinopr(ls.t.token);",
    count: 1,
    replace: `let op = ls.L.l_G.lua51 && [38, 124, 126].includes(ls.t.token) ? OPR_NOBINOPR : getbinopr(ls.t.token);  /* '&', '|', '~' */`,
    why: "it has no bit operators",
  },
  {
    name: "limits in Lua 5.1",
    module: lparser,
    find: "const errorlimit = function(fs, limit, what) {\n    let L = fs.ls.L;\n    let line = fs.f.linedefined;\n",
    count: 1,
    replace: `const errorlimit = function(fs, limit, what) {
    let L = fs.ls.L;
    let line = fs.f.linedefined;
    if (L.l_G.lua51) limitError(fs, limit, what);
`,
    why: "its words",
  },
  {
    name: "upvalues of a function in Lua 5.1",
    module: lparser,
    find: `    checklimit(fs, fs.nups + 1, lfunc.MAXUPVAL, to_luastring("upvalues", true));\n`,
    count: 1,
    replace: `    if (fs.ls.L.l_G.lua51) checklimit(fs, fs.nups, 60, to_luastring("upvalues", true));  /* the environment is none */
    checklimit(fs, fs.nups + 1, lfunc.MAXUPVAL, to_luastring("upvalues", true));
`,
    why: "60 is the most",
  },
  {
    name: "environment of each function in Lua 5.1",
    module: lparser,
    find: "    open_func(ls, new_fs, bl);\n",
    count: 1,
    replace: `    open_func(ls, new_fs, bl);
    if (ls.L.l_G.lua51) addEnvironment(ls, new_fs);
`,
    why: "getfenv and setfenv need it",
  },
];

// @ts-check
import { definitionOf } from "../edit.js";

/** @param {string} name */
const removed = (name) => ({ find: definitionOf(name), count: 1, replace: "" });

const loadlib = "src/loadlib.js";
const NO_LIBRARIES = "no JavaScript is loaded for a script";

/**
 * Nothing of the machine is reached: no environment, terminal, file, command or JavaScript library.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const outsideEdits = [
  {
    name: "constants instead of FENGARICONF",
    module: "src/luaconf.js",
    find: "const conf = (process.env.FENGARICONF ? JSON.parse(process.env.FENGARICONF) : {});",
    count: 1,
    replace: "const conf = {};",
    why: "the environment must not change what a script does",
  },
  {
    name: "paths of Linux only",
    module: "src/luaconf.js",
    find: /^if \(typeof process === "undefined"\) \{[\s\S]*?\n\} else \{\n/gm,
    count: 1,
    replace: "{\n",
    why: "the default paths do not depend on this machine",
  },
  {
    name: "no file to load",
    module: "src/lauxlib.js",
    find: /^const errfile = function[\s\S]*?(?=^const luaL_loadfile = )/gm,
    count: 1,
    replace: `const luaL_loadfilex = function(L, filename) {
    lua_pushfstring(L, to_luastring("cannot open %s"), filename === null ? to_luastring("stdin") : filename);
    return LUA_ERRFILE;
};

`,
    why: "the disk is not read",
  },
  {
    name: "no standard error",
    module: "src/lauxlib.js",
    ...removed("lua_writestringerror"),
    why: "only debug.debug wrote there",
  },
  {
    name: "no export of standard error",
    module: "src/lauxlib.js",
    find: /^module\.exports\.lua_writestringerror.*\n/gm,
    count: 1,
    replace: "",
    why: "it is gone",
  },
  {
    name: "no print",
    module: "src/lbaselib.js",
    find: /^let lua_writestring;[\s\S]*?(?=^const luaB_tostring = )/gm,
    count: 1,
    replace: "",
    why: "what is printed is the host's business",
  },
  {
    name: "no functions that print or read files",
    module: "src/lbaselib.js",
    find: /^ {4}"(?:print|dofile|loadfile)": .*\n/gm,
    count: 3,
    replace: "",
    why: "the engine's own libraries have them",
  },
  {
    name: "no debug.debug",
    module: "src/ldblib.js",
    find: /^let getinput;[\s\S]*?(?=^const luaopen_debug = )/gm,
    count: 1,
    replace: "",
    why: "it reads the terminal",
  },
  {
    name: "no os, io and fengari modules",
    module: "src/linit.js",
    find: /^const \{ luaopen_os \}.*\n|^loadedlibs\[lualib\.LUA_(?:OS|FENGARI)LIBNAME\].*\n|^if \(typeof process[\s\S]*?luaopen_io;\n|^const \{ luaopen_fengari \}.*\n/gm,
    count: 5,
    replace: "",
    why: "the engine has its own os and io, and the library fengari hands out JavaScript",
  },
  {
    name: "no os, io and fengari exports",
    module: "src/lualib.js",
    find: /^if \(typeof process[\s\S]*?\n\}\n|^module\.exports\.luaopen_(?:os|fengari) = .*\n/gm,
    count: 3,
    replace: "",
    why: "the modules are not bundled",
  },
  {
    name: "no JavaScript globals",
    module: loadlib,
    find: /^const fengari {2}= require.*\n|^const global_env = [\s\S]*?\n\}\)\(\);\n/gm,
    count: 2,
    replace: "",
    why: NO_LIBRARIES,
  },
  {
    name: "no loader of JavaScript",
    module: loadlib,
    find: /^let lsys_load;[\s\S]*?\n\} else \{[\s\S]*?\n\}\n/gm,
    count: 1,
    replace: "",
    why: NO_LIBRARIES,
  },
  {
    name: "no check of files",
    module: loadlib,
    find: /^let readable;[\s\S]*?\n\} else \{[\s\S]*?\n\}\n/gm,
    count: 1,
    replace: "",
    why: "the disk is not read",
  },
  { name: "no lsys_sym", module: loadlib, ...removed("lsys_sym"), why: NO_LIBRARIES },
  { name: "no lookforfunc", module: loadlib, ...removed("lookforfunc"), why: NO_LIBRARIES },
  { name: "no checkjslib", module: loadlib, ...removed("checkjslib"), why: NO_LIBRARIES },
  { name: "no addtojslib", module: loadlib, ...removed("addtojslib"), why: NO_LIBRARIES },
  { name: "no loadfunc", module: loadlib, ...removed("loadfunc"), why: NO_LIBRARIES },
  { name: "no searcher_C", module: loadlib, ...removed("searcher_C"), why: NO_LIBRARIES },
  { name: "no searcher_Croot", module: loadlib, ...removed("searcher_Croot"), why: NO_LIBRARIES },
  { name: "no createjslibstable", module: loadlib, ...removed("createjslibstable"), why: NO_LIBRARIES },
  { name: "no noenv", module: loadlib, ...removed("noenv"), why: "no environment variable is read" },
  {
    name: "loadlib finds nothing",
    module: loadlib,
    find: definitionOf("ll_loadlib"),
    count: 1,
    replace: `const ll_loadlib = function(L) {
    lua_pushnil(L);
    lua_pushliteral(L, "dynamic libraries not enabled; check your Lua installation");
    lua_pushliteral(L, "absent");
    return 3;
};
`,
    why: NO_LIBRARIES,
  },
  {
    name: "no environment",
    module: loadlib,
    find: /^const env = [\s\S]*?\n\}\)\(\);\n/gm,
    count: 1,
    replace: "",
    why: "LUA_PATH must not change what a script does",
  },
  {
    name: "default paths",
    module: loadlib,
    find: definitionOf("setpath"),
    count: 1,
    replace: `const setpath = function(L, fieldname, dft) {
    lua_pushstring(L, dft);
    lua_setfield(L, -2, fieldname);
};
`,
    why: "there is no environment to look into",
  },
  {
    name: "set default paths",
    module: loadlib,
    find: /^ {4}setpath\(L, to_luastring\("path", true\).*\n.*\n/gm,
    count: 1,
    replace: `    setpath(L, to_luastring("path", true), LUA_PATH_DEFAULT);\n`,
    why: "a path for JavaScript libraries is not Lua's",
  },
  {
    name: "no table of JavaScript libraries",
    module: loadlib,
    find: "    createjslibstable(L);\n",
    count: 1,
    replace: "",
    why: NO_LIBRARIES,
  },
  {
    name: "no file is readable",
    module: loadlib,
    find: /^ {8}if \(readable\(filename\)\).*\n.*\n/gm,
    count: 1,
    replace: "",
    why: "the disk is not read",
  },
  {
    name: "searchers of Lua only",
    module: loadlib,
    find: "[searcher_preload, searcher_Lua, searcher_C, searcher_Croot, null]",
    count: 1,
    replace: "[searcher_preload, searcher_Lua, null]",
    why: NO_LIBRARIES,
  },
];

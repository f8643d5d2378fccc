// @ts-check

/** What fengari's modules export beside what they export already. */
const EXPORTED = {
  lapi: ["index2addr", "lua_pushfloat", "lua_tofloat"],
  ldebug: ["currentpc", "funcnamefromcode", "getobjname", "getupvalname", "isinstack"],
  ldo: ["lua_resetthread", "luaD_shrinkstack", "seterrorobj"],
  llex: [
    "LUA51_ENV",
    "check_next2",
    "currIsNewline",
    "inclinenumber",
    "lexerror",
    "next",
    "save",
    "save_and_next",
    "skip_sep",
  ],
  lparser: [
    "block_follow",
    "checknext",
    "init_exp",
    "new_localvar",
    "newupvalue",
    "semerror",
    "statement",
    "str_checkname",
    "testnext",
  ],
  ltm: ["sharedTM"],
  lvm: ["numberOf"],
};

/** @type {readonly import("../edit.js").Edit[]} */
export const exportEdits = Object.entries(EXPORTED).map(([module, names]) => ({
  name: `exports of ${module}`,
  module: `src/${module}.js`,
  // The end of the file.
  find: /(?![\s\S])/g,
  count: 1,
  replace: names.map((name) => `module.exports.${name} = ${name};\n`).join(""),
  why: "used by our own modules, and by edits of other modules",
}));

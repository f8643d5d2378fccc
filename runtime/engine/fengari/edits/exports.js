// @ts-check

/** Functions of fengari's modules that our own modules call. */
const EXPORTED = {
  ldo: ["lua_resetthread", "luaD_shrinkstack", "seterrorobj"],
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
};

/** @type {readonly import("../edit.js").Edit[]} */
export const exportEdits = Object.entries(EXPORTED).map(([module, names]) => ({
  name: `exports of ${module}`,
  module: `src/${module}.js`,
  // The end of the file.
  find: /(?![\s\S])/g,
  count: 1,
  replace: names.map((name) => `module.exports.${name} = ${name};\n`).join(""),
  why: "used by our own modules",
}));

// @ts-check

const ltable = "src/ltable.js";
const UNSET =
  "a deleted element makes the stack a slow dictionary; an assignment is 1.6 times faster over all";
const ASSERTED = "it checks fengari itself at every access";

/**
 * What pays: measured with fib, string building, sorting and calls of bound methods.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const hotPathEdits = [
  ...Object.entries({ lapi: 18, ldebug: 1, ldo: 5, ltm: 1, lvm: 3 }).map(([module, count]) => ({
    name: `cleared stack of ${module}`,
    module: `src/${module}.js`,
    find: /delete (\w+\.stack\[[^\]]*\]);/g,
    count,
    replace: "$1 = void 0;",
    why: UNSET,
  })),
  ...[
    { module: "ltable", count: 5 },
    { module: "lstring", count: 4, after: ["hash of a string"] },
    { module: "ltm", count: 1 },
  ].map(({ module, count, after = [] }) => ({
    name: `asserts of ${module}`,
    module: `src/${module}.js`,
    after,
    find: /^ +lua_assert\(.*\);\n/gm,
    count,
    replace: "",
    why: ASSERTED,
  })),
  {
    name: "asserts of values",
    module: "src/lobject.js",
    find: /^ +lua_assert\(this\..*\);\n/gm,
    count: 3,
    replace: "",
    why: ASSERTED,
  },
  {
    name: "assert of each instruction",
    module: "src/lvm.js",
    find: "        lua_assert(ci === L.ci);\n",
    count: 1,
    replace: "",
    why: ASSERTED,
  },
  {
    name: "no list of dead keys in a new table",
    module: ltable,
    find: "        this.dead_strong = new Map();\n",
    count: 1,
    replace: "        this.dead_strong = void 0; /* initialised when needed */\n",
    why: "most tables never lose a key",
  },
  {
    name: "forgotten dead keys",
    module: ltable,
    find: "    t.dead_strong.clear();\n",
    count: 1,
    replace: "    t.dead_strong = void 0;\n",
    why: "the list may not be there",
  },
  {
    name: "first dead key",
    module: ltable,
    find: "            t.dead_strong.set(hash, e);\n",
    count: 1,
    replace:
      "            if (!t.dead_strong) t.dead_strong = new Map();\n            t.dead_strong.set(hash, e);\n",
    why: "the list may not be there",
  },
  {
    name: "search for a dead key",
    module: ltable,
    find: "|| table.dead_strong.get(hash);",
    count: 1,
    replace: "|| (table.dead_strong && table.dead_strong.get(hash));",
    why: "the list may not be there",
  },
  {
    name: "small integers of a call",
    module: "src/lstate.js",
    after: ["noted place of a call", "counter of tail calls"],
    find: /^( {8}this\.(?:funcOff|top|l_base|l_savedpc|nresults|callstatus|stack_last|oldpc) = )NaN;/gm,
    count: 9,
    replace: "$10;",
    why: "a field that began as NaN is a number on the heap; a deep recursion took half as much again",
  },
];

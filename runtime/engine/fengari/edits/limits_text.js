// @ts-check
import { definitionOf } from "../edit.js";
import { AT_ONCE, atStart, imported, NO_HOOK } from "./limits.js";

const lapi = "src/lapi.js";
const lstrlib = "src/lstrlib.js";
const lvm = "src/lvm.js";
const NUMERAL = "a text may be a number of megabytes";

/**
 * What is done with long texts in one instruction or in one call is counted by their size.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const textLimitEdits = [
  {
    name: "order of strings",
    module: lvm,
    find: "const l_strcmp = function(ls, rs) {\n",
    count: 1,
    replace: `const l_strcmp = function(L, ls, rs) {
    gauge.work(L, ls.tsslen() + rs.tsslen());
`,
    why: AT_ONCE,
  },
  {
    name: "orders of strings",
    module: lvm,
    after: ["place of an order of strings"],
    find: "return l_strcmp(l.tsvalue(), r.tsvalue())",
    count: 2,
    replace: "return l_strcmp(L, l.tsvalue(), r.tsvalue())",
    why: AT_ONCE,
  },
  {
    name: "equality of strings",
    module: lvm,
    find: "            return luaS_eqlngstr(t1.tsvalue(), t2.tsvalue()) ? 1 : 0;\n",
    count: 1,
    replace: `            if (L !== null && t1.value !== t2.value && t1.value.tsslen() === t2.value.tsslen())
                gauge.work(L, t1.value.tsslen());
            return luaS_eqlngstr(t1.tsvalue(), t2.tsvalue()) ? 1 : 0;
`,
    why: AT_ONCE,
  },
  {
    name: "work on a long key",
    module: "src/ltable.js",
    find: "            return luaS_hashlongstr(key.tsvalue());\n",
    count: 1,
    replace: `            if (key.value.tsslen() > 255) gauge.work(L, key.value.tsslen());
            return luaS_hashlongstr(key.tsvalue());
`,
    why: AT_ONCE,
  },
  atStart({
    module: lapi,
    head: "const lua_tointegerx = function(L, idx) {",
    line: "gauge.numeral(L, index2addr(L, idx));",
    why: NUMERAL,
  }),
  atStart({
    module: lapi,
    head: "const lua_stringtonumber = function(L, s) {",
    line: "gauge.digits(L, s.length);",
    why: NUMERAL,
  }),
  {
    name: "text of a number",
    module: "src/lobject.js",
    find: /^ {4}try \{\n {8}s = to_jsstring\(s\);\n {4}\} catch \(e\) \{\n.*\n {4}\}\n/gm,
    count: 1,
    replace: '    s = require("engine/luastring").latin1(s);\n',
    why: "it was put together letter by letter",
  },
  {
    name: "work of a plain search",
    module: lstrlib,
    find: "        let f = find_subarray(s.subarray(init - 1), p, 0);\n",
    count: 1,
    replace: `        let f = find_subarray(s.subarray(init - 1), p, 0);
        gauge.spend(L, (f < 0 ? ls - init : f) >> 5);
`,
    why: NO_HOOK,
  },
  imported(lstrlib, "const match_capture = function(ms, s, l) {\n"),
  atStart({
    module: lstrlib,
    head: "const match = function(ms, s, p) {",
    line: "gauge.step(ms.L);",
    why: NO_HOOK,
  }),
  atStart({
    module: lstrlib,
    head: "const matchbracketclass = function(ms, c, p, ec) {",
    line: "gauge.spend(ms.L, (ec - p) >> 3);\n    gauge.step(ms.L);",
    why: NO_HOOK,
  }),
  {
    name: "gauge in classend",
    module: lstrlib,
    find: "            } while (ms.p[p] !== 93 /* ']'.charCodeAt(0) */);\n",
    count: 1,
    replace: `            } while (ms.p[p] !== 93 /* ']'.charCodeAt(0) */);
            gauge.spend(ms.L, (p - start) >> 3);
`,
    why: NO_HOOK,
  },
  {
    name: "start of a class",
    module: lstrlib,
    find: "const classend = function(ms, p) {\n",
    count: 1,
    replace: "const classend = function(ms, p) {\n    let start = p;\n",
    why: NO_HOOK,
  },
  {
    name: "gauge in add_s",
    module: lstrlib,
    find: "    let news = lua_tostring(L, 3);\n",
    count: 1,
    replace: "    let news = lua_tostring(L, 3);\n    gauge.spend(L, news.length << 2);\n",
    why: NO_HOOK,
  },
  {
    name: "gauge in max_expand",
    module: lstrlib,
    find: "    /* keeps trying to match with the maximum repetitions */\n",
    count: 1,
    replace: "    gauge.spend(ms.L, i);\n    /* keeps trying to match with the maximum repetitions */\n",
    why: NO_HOOK,
  },
  {
    name: "gauge in matchbalance",
    module: lstrlib,
    find: "        while (++s < ms.src_end) {\n",
    count: 1,
    replace: "        while (++s < ms.src_end) {\n            gauge.spend(ms.L, 1);\n",
    why: NO_HOOK,
  },
  {
    name: "gauge in match_capture",
    module: lstrlib,
    find: "    let len = ms.capture[l].len;\n",
    count: 1,
    replace: "    let len = ms.capture[l].len;\n    gauge.spend(ms.L, Math.max(len, 0));\n",
    why: NO_HOOK,
  },
  {
    name: "search for a string",
    module: lstrlib,
    find: definitionOf("find_subarray"),
    count: 1,
    replace: `const find_subarray = function(arr, subarr, from_index) {
    return Buffer.prototype.indexOf.call(arr, subarr, from_index);
};
`,
    why: "the search of Node.js does not look at each byte again for each place",
  },
  {
    name: "string.rep of nothing",
    module: lstrlib,
    find: "        let totallen = n * l + (n - 1) * lsep;\n",
    count: 1,
    replace: "        let totallen = n * l + (n - 1) * lsep;\n        if (totallen === 0) n = 1;\n",
    why: NO_HOOK,
  },
];

// @ts-check
import { definitionOf } from "../edit.js";

const lstrlib = "src/lstrlib.js";
const OWN = "our own module has string.format";

/** @param {string} name */
const removed = (name) => ({ find: definitionOf(name), count: 1, replace: "" });

/** @type {readonly import("../edit.js").Edit[]} */
export const formatEdits = [
  {
    name: "our own string.format",
    module: lstrlib,
    find: "const { sprintf } = require('sprintf-js');\n",
    count: 1,
    replace: `const { str_format } = require("engine/format");\n`,
    why: "sprintf-js is not C's printf, and bytes are not text",
  },
  { name: "no num2straux", module: lstrlib, ...removed("num2straux"), why: OWN },
  { name: "no lua_number2strx", module: lstrlib, ...removed("lua_number2strx"), why: OWN },
  { name: "no addquoted", module: lstrlib, ...removed("addquoted"), why: OWN },
  { name: "no checkdp", module: lstrlib, ...removed("checkdp"), why: OWN },
  { name: "no addliteral", module: lstrlib, ...removed("addliteral"), why: OWN },
  { name: "no scanformat", module: lstrlib, ...removed("scanformat"), why: OWN },
  { name: "no addlenmod", module: lstrlib, ...removed("addlenmod"), why: OWN },
  { name: "no str_format", module: lstrlib, ...removed("str_format"), why: OWN },
];

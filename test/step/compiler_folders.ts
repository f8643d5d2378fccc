import type { Folder } from "./folders.ts";

export const TYPESCRIPT = "compiler/typescript_api.ts";
const OWN_FILES = "platform/node/own_files.ts";

/** The folders of the compiler, in the order in which a program passes through them. */
export const COMPILER_FOLDERS: readonly Folder[] = [
  {
    folder: "compiler",
    is: "the driver, which runs the phases one after the other: parse → analyse → lower → link",
    mayImport: ["compiler/*", "platform", "platform/node", "npm:@jridgewell/trace-mapping", "node:path"],
  },
  {
    folder: "compiler/check",
    is: "parse → analyse, which is all that `check` does; nothing here loads what makes Lua",
    mayImport: [
      "compiler/contexts",
      "compiler/diagnostics",
      "compiler/program",
      "compiler/project",
      "compiler/rules",
      "compiler/semantics",
      "compiler/target",
      "compiler/typescript",
      "platform",
      "platform/node",
      TYPESCRIPT,
      "node:path",
    ],
  },
  {
    folder: TYPESCRIPT,
    is: "TypeScript for the whole compiler; a build may replace it",
    mayImport: ["npm:typescript"],
  },
  {
    folder: "compiler/target",
    is: "the releases and versions of Lua that can be compiled for",
    mayImport: ["releases"],
  },
  {
    folder: "compiler/diagnostics",
    is: "the one catalogue of diagnostics, messages by family",
    mayImport: ["npm:fastest-levenshtein", TYPESCRIPT],
  },
  {
    folder: "compiler/files",
    is: "the files of a platform, as TypeScript asks for them",
    mayImport: ["platform", TYPESCRIPT],
  },
  {
    folder: "compiler/project",
    is: 'tsconfig.json and its `"dovescript"` section',
    mayImport: [
      "compiler/contexts",
      "compiler/diagnostics",
      "compiler/files",
      "compiler/target",
      "platform",
      TYPESCRIPT,
      "node:path",
    ],
  },
  {
    folder: "compiler/program",
    is: "TypeScript's Program over the user's files and our declarations",
    mayImport: ["compiler/files", "platform", OWN_FILES, TYPESCRIPT, "node:path"],
  },
  {
    folder: "compiler/semantics",
    is: "what the program means: types, symbols and their uses, members, callees, module order",
    mayImport: ["compiler/program", "compiler/target", TYPESCRIPT],
  },
  {
    folder: "compiler/dataflow",
    is: "flow of values, control-flow graphs, type state, captures",
    mayImport: ["compiler/program", "compiler/semantics", TYPESCRIPT],
  },
  {
    folder: "compiler/numbers",
    is: "ranges and wholeness of numbers",
    mayImport: ["compiler/dataflow", "compiler/semantics", TYPESCRIPT],
  },
  {
    folder: "compiler/representation",
    is: "how classes, Maps and errors are laid out in Lua",
    mayImport: ["compiler/semantics", TYPESCRIPT],
  },
  {
    folder: "compiler/patterns",
    is: "regular expressions, and what they are in Lua",
    mayImport: ["compiler/semantics", "npm:@eslint-community/regexpp", TYPESCRIPT],
  },
  {
    folder: "compiler/http",
    is: "the options of `httpClient` as settings of the release",
    mayImport: ["compiler/semantics", "releases", TYPESCRIPT],
  },
  {
    folder: "compiler/contexts",
    is: "the hooks of each kind of script",
    mayImport: ["compiler/diagnostics", "compiler/semantics", "releases", TYPESCRIPT],
  },
  {
    folder: "compiler/typescript",
    is: "TypeScript's own diagnostics, with hints",
    mayImport: ["compiler/contexts", "compiler/diagnostics", "compiler/semantics", "releases", TYPESCRIPT],
  },
  {
    folder: "compiler/rules",
    is: "what analysis refuses: `language` and `dovecot`, one file per family of rules",
    mayImport: [
      "compiler/contexts",
      "compiler/dataflow",
      "compiler/diagnostics",
      "compiler/http",
      "compiler/numbers",
      "compiler/patterns",
      "compiler/program",
      "compiler/semantics",
      "compiler/typescript",
      "releases",
      TYPESCRIPT,
      "node:path",
    ],
  },
  {
    folder: "compiler/lua_tree",
    is: "the Lua syntax tree and its walkers",
    mayImport: ["npm:typescript-to-lua", TYPESCRIPT, "node:module"],
  },
  {
    folder: "compiler/lower",
    is: "TypeScriptToLua visitors: hooks to globals, JavaScript's meaning kept, errors to text",
    mayImport: [
      "compiler/contexts",
      "compiler/dataflow",
      "compiler/diagnostics",
      "compiler/http",
      "compiler/lua_tree",
      "compiler/numbers",
      "compiler/patterns",
      "compiler/program",
      "compiler/representation",
      "compiler/semantics",
      "compiler/target",
      TYPESCRIPT,
      "node:path",
    ],
  },
  {
    folder: "compiler/link",
    is: "lowered modules to one flat chunk, source map",
    mayImport: [
      "compiler/files",
      "compiler/lua_tree",
      "compiler/target",
      OWN_FILES,
      "npm:@jridgewell/gen-mapping",
      "npm:lua-wasm-bindings",
      TYPESCRIPT,
      "node:path",
    ],
  },
];

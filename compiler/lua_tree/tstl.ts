/**
 * The only module that imports TypeScriptToLua.
 *
 * It is CommonJS, and at load time each of its files copies the thousands of exports of `typescript` unless that
 * module says `__esModule`. Saying so while it loads makes loading about four times faster.
 */
import { createRequire } from "node:module";
import typescript from "../typescript_api.ts";

export type * as Lua from "typescript-to-lua/dist/LuaAST.js";
export type { TransformationContext, Visitors } from "typescript-to-lua/dist/transformation/context/index.js";

type Statement = import("typescript-to-lua/dist/LuaAST.js").Statement;

const require = createRequire(import.meta.url);

function load() {
  Object.defineProperty(typescript, "__esModule", { value: true, configurable: true });
  try {
    return {
      main: require("typescript-to-lua") as typeof import("typescript-to-lua"),
      lua: require("typescript-to-lua/dist/LuaAST.js") as typeof import("typescript-to-lua/dist/LuaAST.js"),
      lualib:
        require("typescript-to-lua/dist/LuaLib.js") as typeof import("typescript-to-lua/dist/LuaLib.js"),
      printer:
        require("typescript-to-lua/dist/LuaPrinter.js") as typeof import("typescript-to-lua/dist/LuaPrinter.js"),
      context:
        require("typescript-to-lua/dist/transformation/context/index.js") as typeof import("typescript-to-lua/dist/transformation/context/index.js"),
      visitors:
        require("typescript-to-lua/dist/transformation/index.js") as typeof import("typescript-to-lua/dist/transformation/index.js"),
      functions:
        require("typescript-to-lua/dist/transformation/visitors/function.js") as typeof import("typescript-to-lua/dist/transformation/visitors/function.js"),
      constructors:
        require("typescript-to-lua/dist/transformation/visitors/class/members/constructor.js") as typeof import("typescript-to-lua/dist/transformation/visitors/class/members/constructor.js"),
      fields:
        require("typescript-to-lua/dist/transformation/visitors/class/members/fields.js") as typeof import("typescript-to-lua/dist/transformation/visitors/class/members/fields.js"),
      statements:
        require("typescript-to-lua/dist/transformation/utils/lua-ast.js") as typeof import("typescript-to-lua/dist/transformation/utils/lua-ast.js"),
      identifiers:
        require("typescript-to-lua/dist/transformation/visitors/identifier.js") as typeof import("typescript-to-lua/dist/transformation/visitors/identifier.js"),
      blocks:
        require("typescript-to-lua/dist/transformation/visitors/block.js") as typeof import("typescript-to-lua/dist/transformation/visitors/block.js"),
      access:
        require("typescript-to-lua/dist/transformation/visitors/access.js") as typeof import("typescript-to-lua/dist/transformation/visitors/access.js"),
      expressions:
        require("typescript-to-lua/dist/transformation/visitors/expression-list.js") as typeof import("typescript-to-lua/dist/transformation/visitors/expression-list.js"),
      calls:
        require("typescript-to-lua/dist/transformation/visitors/call.js") as typeof import("typescript-to-lua/dist/transformation/visitors/call.js"),
      scopes:
        require("typescript-to-lua/dist/transformation/utils/scope.js") as typeof import("typescript-to-lua/dist/transformation/utils/scope.js"),
      symbols:
        require("typescript-to-lua/dist/transformation/utils/symbols.js") as typeof import("typescript-to-lua/dist/transformation/utils/symbols.js"),
      preceding:
        require("typescript-to-lua/dist/transformation/utils/preceding-statements.js") as typeof import("typescript-to-lua/dist/transformation/utils/preceding-statements.js"),
      jumps:
        require("typescript-to-lua/dist/transformation/visitors/break-continue.js") as typeof import("typescript-to-lua/dist/transformation/visitors/break-continue.js"),
      loops:
        require("typescript-to-lua/dist/transformation/visitors/loops/utils.js") as typeof import("typescript-to-lua/dist/transformation/visitors/loops/utils.js"),
      assignments:
        require("typescript-to-lua/dist/transformation/visitors/binary-expression/destructuring-assignments.js") as typeof import("typescript-to-lua/dist/transformation/visitors/binary-expression/destructuring-assignments.js"),
      variables:
        require("typescript-to-lua/dist/transformation/visitors/variable-declaration.js") as typeof import("typescript-to-lua/dist/transformation/visitors/variable-declaration.js"),
      returns:
        require("typescript-to-lua/dist/transformation/visitors/return.js") as typeof import("typescript-to-lua/dist/transformation/visitors/return.js"),
      conditions:
        require("typescript-to-lua/dist/transformation/visitors/conditional.js") as typeof import("typescript-to-lua/dist/transformation/visitors/conditional.js"),
      selves:
        require("typescript-to-lua/dist/transformation/utils/function-context.js") as typeof import("typescript-to-lua/dist/transformation/utils/function-context.js"),
      validation:
        require("typescript-to-lua/dist/transformation/utils/assignment-validation.js") as typeof import("typescript-to-lua/dist/transformation/utils/assignment-validation.js"),
      diagnostics:
        require("typescript-to-lua/dist/transformation/utils/diagnostics.js") as typeof import("typescript-to-lua/dist/transformation/utils/diagnostics.js"),
      types:
        require("typescript-to-lua/dist/transformation/utils/typescript/index.js") as typeof import("typescript-to-lua/dist/transformation/utils/typescript/index.js"),
    };
  } finally {
    Reflect.deleteProperty(typescript, "__esModule");
  }
}

export const tstl = load();
/** Functions that are used before they are written are put in order by the linker, which sees what names mean. */
Object.assign(tstl.scopes, { performHoisting: (_: unknown, statements: Statement[]) => statements });
/** Constructors and type tests of the Lua syntax tree. */
export const lua = tstl.lua;

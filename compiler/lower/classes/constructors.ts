import { returnsOf } from "../../dataflow/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import { hasConstructor, isMadeByError, ownConstructor } from "../../representation/index.ts";
import { baseOf } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { call, index, plainName } from "./class_tables.ts";

/** Returns true if the constructor can be one function that makes the object: nobody else calls it. */
export function isMadeHere(
  node: ts.ClassLikeDeclaration,
  { lowering: { plain, meaning } }: ModuleContext,
): boolean {
  if (plain?.extended.has(node)) return false;
  const own = ownConstructor(node);
  return !own || returnsOf(own, meaning).length === 0;
}

/** `function X.new(a) local self = setmetatable({}, X) … return self end`. */
export function makeObject(
  name: Lua.Identifier,
  { body, params = [], dots, node }: Constructor,
): Lua.Statement {
  const made = call("setmetatable", [lua.createTableExpression(), lua.cloneIdentifier(name)]);
  const self = () => lua.createIdentifier("self");
  const statements =
    body.statements.length === 0
      ? [lua.createReturnStatement([made])]
      : [
          lua.createVariableDeclarationStatement(self(), made),
          ...body.statements,
          lua.createReturnStatement([self()]),
        ];
  return defineNew(name, { body: lua.createBlock(statements), params: params.slice(1), dots, node });
}

function defineNew(name: Lua.Identifier, { body, params, dots, node }: Constructor): Lua.Statement {
  const value = lua.createFunctionExpression(body, params, dots, lua.NodeFlags.Declaration);
  return lua.createAssignmentStatement(index(lua.cloneIdentifier(name), "new"), value, node);
}

/** `function X.new(a) local self = setmetatable({}, X) self:init(a) return self end`, where others call `init` too. */
export function makeByInit(name: Lua.Identifier, { params = [], dots, node }: Omit<Constructor, "body">) {
  const given = params.slice(1).map((parameter) => lua.cloneIdentifier(parameter));
  const self = lua.createIdentifier("self");
  const all = [...given, ...(dots ? [lua.createDotsLiteral()] : [])];
  const init = lua.createMethodCallExpression(self, lua.createIdentifier(plainName), all);
  const body = lua.createBlock([lua.createExpressionStatement(init)]);
  return makeObject(name, { body, params: [self, ...given], dots: dots && lua.createDotsLiteral(), node });
}

/** `function X.new(message) return setmetatable({message = message}, X) end`, for an error without a constructor. */
function makeError(name: Lua.Identifier, node: ts.ClassDeclaration, context: ModuleContext): Lua.Statement {
  const names = context.lowering.plain?.givesCauses ? ["message", "cause"] : ["message"];
  const fields = names.map((field) =>
    lua.createTableFieldExpression(lua.createIdentifier(field), lua.createStringLiteral(field)),
  );
  const object = call("setmetatable", [lua.createTableExpression(fields), lua.cloneIdentifier(name)]);
  const body = lua.createBlock([lua.createReturnStatement([object])]);
  return defineNew(name, { body, params: names.map((parameter) => lua.createIdentifier(parameter)), node });
}

/** Constructs objects of a class whose constructor adds no code of its own. */
export function inheritConstructor(name: Lua.Identifier, node: ts.ClassDeclaration, context: ModuleContext) {
  if (hasConstructor(node) || !context.lowering.plain?.made.has(node)) return [];
  if (isMadeByError(baseOf(node), context.lowering.meaning)) return [makeError(name, node, context)];
  return [makeByInit(name, { params: [], dots: lua.createDotsLiteral(), node })];
}

interface Constructor {
  readonly body: Lua.Block;
  readonly params?: Lua.Identifier[] | undefined;
  readonly dots?: Lua.DotsLiteral | undefined;
  readonly node: ts.Node;
}

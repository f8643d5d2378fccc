import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";

const { functions, scopes, constructors, fields } = tstl;
const { transformConstructorDeclaration } = constructors;

type Given = Parameters<typeof transformConstructorDeclaration>;

/** `self.name = name`, for `constructor(readonly name: string)`. */
function parameterProperties({ parameters }: ts.ConstructorDeclaration, context: Given[0]): Lua.Statement[] {
  return parameters.flatMap(({ modifiers, name }) => {
    if (!modifiers || !ts.isIdentifier(name)) return [];
    const self = lua.createIdentifier("self", undefined, undefined, "this");
    const member = lua.createTableIndexExpression(self, lua.createStringLiteral(name.text));
    return [lua.createAssignmentStatement(member, tstl.identifiers.transformIdentifier(context, name))];
  });
}

/** Returns the number of statements of a constructor up to and including the call of `super`. */
function untilSuper({ body }: ts.ConstructorDeclaration): number {
  const isSuper = (node: ts.Statement) =>
    ts.isExpressionStatement(node) &&
    ts.isCallExpression(node.expression) &&
    node.expression.expression.kind === ts.SyntaxKind.SuperKeyword;
  return body!.statements.findIndex(isSuper) + 1;
}

/**
 * A constructor in the order of JavaScript: the fields of a class come before the defaults of its parameters, those of a
 * class that extends another behind the call of `super`, and what parameters with modifiers set comes behind the fields.
 */
function transformConstructor(...given: Given): Lua.Statement | undefined {
  const [context, node, className, instanceFields, declaration] = given;
  if (!node.body) return undefined;
  const scope = context.pushScope(scopes.ScopeType.Function, node);
  const body = functions.transformFunctionBodyContent(context, node.body);
  const self = lua.createIdentifier("self", undefined, undefined, "this");
  const [params, dots, rest] = functions.transformParameters(context, node.parameters, self);
  const header = functions.transformFunctionBodyHeader(context, scope, node.parameters, rest);
  const own = fields.transformClassInstanceFields(context, instanceFields);
  const properties = parameterProperties(node, context);
  const first = body.splice(0, untilSuper(node));
  const statements =
    first.length > 0
      ? [...header, ...first, ...own, ...properties, ...body]
      : [...own, ...header, ...properties, ...body];
  context.popScope();
  const value = lua.createFunctionExpression(
    lua.createBlock(statements),
    params,
    dots,
    lua.NodeFlags.Declaration,
  );
  const origin = node.pos === -1 ? declaration : node;
  return lua.createAssignmentStatement(constructors.createConstructorName(className), value, origin);
}

/** TypeScriptToLua makes classes itself, and asks here for their constructors. */
export function useConstructorOrder(): void {
  Object.assign(constructors, { transformConstructorDeclaration: transformConstructor });
}

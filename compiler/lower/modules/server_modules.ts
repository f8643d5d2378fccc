import {
  globalIdentifier,
  keepComments,
  type LoweredModule,
  type Lua,
  lua,
  tstl,
} from "../../lua_tree/index.ts";
import {
  isRequired,
  type Meaning,
  type ServerModule,
  serverModuleSymbol,
  serverModuleUse,
} from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";

/** `sql` or `cjson.decode` for what an import brings of a module of the server's Lua. */
export function transformServerModule(
  node: ts.Identifier,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const use = serverModuleUse(node, meaning);
  if (!use) return undefined;
  const module = isRequired(use.module)
    ? moduleIdentifier(use.module, node, context)
    : globalIdentifier(use.module);
  if (use.field === undefined) return module;
  return lua.createTableIndexExpression(module, lua.createStringLiteral(use.field), node);
}

function moduleIdentifier(module: string, node: ts.Identifier, context: ModuleContext): Lua.Identifier {
  const symbol = serverModuleSymbol(module, context.lowering.meaning);
  const id = tstl.symbols.trackSymbolReference(context, symbol, node);
  return lua.createIdentifier(symbol.name, node, id);
}

/** Has `{ decode }` find what it names, which TypeScriptToLua asks no visitor about. */
export function useServerModules(): void {
  const { transformIdentifierWithSymbol } = tstl.identifiers;
  Object.assign(tstl.identifiers, {
    transformIdentifierWithSymbol: (...given: Parameters<typeof transformIdentifierWithSymbol>) =>
      transformServerModule(given[1], ours(given[0])) ?? transformIdentifierWithSymbol(...given),
  });
}

/** `local sql = require("luasql.mysql")` for modules of the server's Lua that one file imports one after the other. */
export function requireModules(modules: readonly ServerModule[], meaning: Meaning): LoweredModule {
  const file = modules[0]!.statement.getSourceFile();
  const symbols = new Map<Lua.Identifier, ts.Symbol>();
  const statements = modules.flatMap(({ name, local, statement }) => {
    const call = lua.createCallExpression(
      lua.createIdentifier("require"),
      [lua.createStringLiteral(name)],
      statement,
    );
    const variable = local === undefined ? undefined : lua.createIdentifier(local);
    if (variable) symbols.set(variable, serverModuleSymbol(name, meaning));
    const made = variable
      ? lua.createVariableDeclarationStatement(variable, call, statement)
      : lua.createExpressionStatement(call, statement);
    // The comment of the first statement is the header of the chunk.
    return statement === file.statements[0] ? [made] : keepComments(statement, [made]);
  });
  return { file, statements, symbolOf: (identifier) => symbols.get(identifier) };
}

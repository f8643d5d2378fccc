import { isHookFunction } from "../contexts/index.ts";
import { createDiagnostic, type Diagnostic, locate, locateNode, problemOf } from "../diagnostics/index.ts";
import { type LoweredModule, type Lua, tstl, type Visitors } from "../lua_tree/index.ts";
import ts from "../typescript_api.ts";
import { withoutAbstractAccessors } from "./classes/abstract_accessors.ts";
import { classNameVisitors } from "./classes/class_names.ts";
import { useConstructorOrder } from "./classes/constructor_order.ts";
import { errorVisitors } from "./classes/errors.ts";
import { literalVisitors } from "./classes/literal_accessors.ts";
import { withPlainNames } from "./classes/private_members.ts";
import { staticVisitors } from "./classes/static_members.ts";
import { spreadVisitors } from "./collections/plain_collections.ts";
import { listVisitors, withPresentRest } from "./collections/present_lists.ts";
import "./context/conventions.ts";
import type { Lowering, ModuleContext } from "./context/module_context.ts";
import { useOrderedParameters } from "./context/parameters.ts";
import { labelVisitors } from "./control_flow/labels.ts";
import { useLoopTargets } from "./control_flow/loop_targets.ts";
import { loopVisitors } from "./control_flow/loops.ts";
import { returnVisitors } from "./control_flow/returns.ts";
import { switchVisitors } from "./control_flow/switches.ts";
import { tryVisitors } from "./control_flow/try.ts";
import { expressionVisitors } from "./expressions/expressions.ts";
import { usePatterns } from "./expressions/patterns.ts";
import { transformReference } from "./modules/hook_references.ts";
import { isJson, jsonSymbol, transformJson } from "./modules/json_files.ts";
import { moduleVisitors } from "./modules/modules.ts";
import { useServerModules } from "./modules/server_modules.ts";
import { patternVisitors } from "./patterns/literals.ts";
import { textVisitors } from "./text/text.ts";
import { translateDiagnostic } from "./translate.ts";
import { UsingContext } from "./using_context.ts";

usePatterns();
useLoopTargets();
useOrderedParameters();
useConstructorOrder();
useServerModules();

const visitorMap = tstl.visitors.createVisitorMap([
  {
    ...moduleVisitors,
    ...returnVisitors,
    ...tryVisitors,
    ...switchVisitors,
    ...labelVisitors,
    ...loopVisitors,
    ...errorVisitors,
    ...classNameVisitors,
    ...staticVisitors,
    ...literalVisitors,
    ...textVisitors,
    ...listVisitors,
    ...spreadVisitors,
    ...patternVisitors,
    ...expressionVisitors,
  } as Visitors,
]);

/** A lowered module, and what could not be lowered. */
export interface LoweringResult extends LoweredModule {
  readonly diagnostics: Diagnostic[];
}

/** Turns one source file into Lua statements. */
export function lowerModule(file: ts.SourceFile, lowering: Lowering): LoweringResult {
  const context = new UsingContext(file, lowering, visitorMap);
  const statements = transform(file, context);
  const { meaning } = lowering;
  const symbolOf = ({ symbolId }: Lua.Identifier) => {
    const symbol = symbolId === undefined ? undefined : context.symbolInfoMap.get(symbolId)?.symbol;
    const meant = symbol && meaning.resolve(symbol);
    return jsonSymbol(meant) ?? (meant && meaning.checker.getExportSymbolOfSymbol(meant));
  };
  const diagnostics = context.diagnostics.flatMap((diagnostic) => translateDiagnostic(diagnostic));
  const crash = "crash" in statements ? [statements.crash] : [];
  return {
    file,
    statements: "crash" in statements ? [] : statements,
    symbolOf,
    diagnostics: [...diagnostics, ...crash],
  };
}

function transform(file: ts.SourceFile, context: ModuleContext): Lua.Statement[] | { crash: Diagnostic } {
  try {
    if (isJson(file)) return transformJson(file, context);
    context.pushScope(tstl.scopes.ScopeType.File, file);
    const statements = withPlainNames(file, context, () =>
      withoutAbstractAccessors(file, context, () => context.transformStatements(file.statements)),
    );
    context.popScope();
    return withPresentRest(file, context, [...statements, ...namedReferences(context)]);
  } catch (cause) {
    const location = context.place ? locateNode(context.place) : locate(file, { start: 0, end: 0 });
    return { crash: createDiagnostic("compiler-crash", location, { problem: problemOf(cause) }) };
  }
}

/** Hooks that are exported by name and are references: `export const mail_user_created = checked(login);`. */
function namedReferences(context: ModuleContext): Lua.Statement[] {
  return context.lowering.hooks.all.flatMap(({ description, nameNode, value }) =>
    isHookFunction(value) || ts.isObjectLiteralElement(nameNode.parent)
      ? []
      : transformReference(context, description, value),
  );
}

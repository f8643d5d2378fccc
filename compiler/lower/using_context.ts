import type { Lua } from "../lua_tree/index.ts";
import { numberKey } from "../semantics/index.ts";
import type ts from "../typescript_api.ts";
import { ModuleContext } from "./context/module_context.ts";
import { asNeeded } from "./control_flow/truth.ts";
import { transformUsing, usingIndex } from "./control_flow/using.ts";
import { asNothing } from "./expressions/nulls.ts";
import { textOf } from "./text/text.ts";

/**
 * The context of a module: `using` takes the statements behind it along, and what is tested for truth becomes a
 * condition of Lua. Numbers become texts where they are keys of objects.
 */
export class UsingContext extends ModuleContext {
  override transformExpression(node: ts.Expression): Lua.Expression {
    const value = asNothing(this, node, asNeeded(this, node, this.transformPlain(node)));
    return numberKey(node, this.lowering.meaning) === "text" ? textOf(node, value, this) : value;
  }

  override transformStatements(node: ts.Statement | readonly ts.Statement[]): Lua.Statement[] {
    const statements = "kind" in node ? [node] : node;
    const using = usingIndex(statements);
    if (using < 0) return super.transformStatements(statements);
    const before = super.transformStatements(statements.slice(0, using));
    return [...before, ...transformUsing(this, statements.slice(using))];
  }
}

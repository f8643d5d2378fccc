import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

function declaredIn(statement: ts.Statement, checker: ts.TypeChecker): ts.Symbol[] {
  const names: ts.Node[] = [];
  const collect = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name);
    else for (const element of name.elements) if (ts.isBindingElement(element)) collect(element.name);
  };
  if (ts.isVariableStatement(statement))
    for (const { name } of statement.declarationList.declarations) collect(name);
  else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    names.push(...(statement.name ? [statement.name] : []));
  return names.flatMap((name) => checker.getSymbolAtLocation(name) ?? []);
}

/**
 * What is written behind `using` stands in a function of its own in Lua, which ends before the mailbox is freed.
 * Nothing before can name it.
 */
export function checkUsingOrder(
  using: ts.VariableStatement,
  { checker, facts }: Meaning,
  report: Report,
): void {
  const { statements } = using.parent as ts.BlockLike;
  const place = statements.indexOf(using);
  const behind = new Set(statements.slice(place + 1).flatMap((statement) => declaredIn(statement, checker)));
  const check = (node: ts.Identifier): void => {
    const symbol = checker.getSymbolAtLocation(node);
    if (symbol && behind.has(symbol)) {
      const problem = `'${node.getText()}' is used before \`using\`, but written behind it, where it is seen only there. Write it before \`using\`.`;
      report("lua-unsupported", node, { problem });
    }
  };
  if (behind.size === 0) return;
  for (const statement of statements.slice(0, place)) {
    facts.ofKind(ts.SyntaxKind.Identifier, statement).forEach(check);
  }
}

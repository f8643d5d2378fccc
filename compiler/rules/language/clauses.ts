import type { Report } from "../../diagnostics/index.ts";
import { functionAround, isAssigning, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The clause of a `switch` directly in which a variable is declared. */
function clauseOf({ parent }: ts.VariableDeclaration): ts.CaseOrDefaultClause | undefined {
  const { parent: statement } = parent;
  const around = ts.isVariableStatement(statement) ? statement.parent : undefined;
  return around && ts.isCaseOrDefaultClause(around) ? around : undefined;
}

/**
 * Reports variables of a clause that another clause changes, or uses in a function. TypeScript reports other uses, which
 * are before the declaration where this clause was not entered.
 */
export function checkClauses(node: ts.Node, meaning: Meaning, report: Report): void {
  const clause = ts.isVariableDeclaration(node) ? clauseOf(node) : undefined;
  if (!clause) return;
  const { name } = node as ts.VariableDeclaration;
  const symbol = ts.isIdentifier(name) ? meaning.symbolOf(name) : undefined;
  if (!symbol) return;
  for (const use of meaning.facts.usesWithin(clause.parent, symbol)) {
    const isHere = use.node.pos >= clause.pos && use.node.end <= clause.end;
    if (isHere || !(isAssigning(use) || functionAround(use.node) !== functionAround(clause))) continue;
    const problem = `Where the clause with the declaration of '${symbol.name}' was not entered, JavaScript raises an error here, and Lua goes on. Declare it in front of \`switch\`.`;
    report("lua-unsupported", use.node, { problem });
  }
}

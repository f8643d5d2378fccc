import { functionAround, type Meaning, memberReference, skipTypes } from "../../../../semantics/index.ts";
import ts from "../../../../typescript_api.ts";

/** A place that outlives a hook: a variable of a module, or a field of an object in one, always under the same name. */
export interface Place {
  readonly variable: ts.Symbol;
  /** The name of the field; undefined for the variable itself. */
  readonly field: string | undefined;
}

/** The place that an expression means, or undefined. */
export function placeOf(node: ts.Node, meaning: Meaning): Place | undefined {
  if (ts.isIdentifier(node)) {
    const variable = moduleVariable(node, meaning);
    return variable && { variable, field: undefined };
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const name = memberReference(node, meaning)?.name;
  const variable = moduleVariable(skipTypes(node.expression), meaning);
  return variable && name !== undefined ? { variable, field: name } : undefined;
}

/** The variable of a module that an identifier means. */
export function moduleVariable(node: ts.Node, meaning: Meaning): ts.Symbol | undefined {
  const symbol = ts.isIdentifier(node) ? symbolOf(node, meaning) : undefined;
  const declaration = symbol?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) && functionAround(declaration) === undefined
    ? symbol
    : undefined;
}

/** `{ host }` names a field and a variable; the variable is meant. */
function symbolOf(node: ts.Identifier, meaning: Meaning): ts.Symbol | undefined {
  const { parent } = node;
  if (!ts.isShorthandPropertyAssignment(parent)) return meaning.symbolOf(node);
  const symbol = meaning.checker.getShorthandAssignmentValueSymbol(parent);
  return symbol && meaning.resolve(symbol);
}

/** Returns true if what is read at the first place includes what is written at the second. */
export function includes(read: Place, written: Place): boolean {
  if (read.variable !== written.variable) return false;
  return read.field === undefined || written.field === undefined || read.field === written.field;
}

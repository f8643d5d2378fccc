import { isAssignment, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** The block whose end is the end of an object's name. */
export interface Place {
  readonly block: ts.Node | undefined;
  readonly isUsing: boolean;
  /** Whether the name belongs to the module or to a function around this one. */
  readonly isElsewhere: boolean;
}

const isUnit = (node: ts.Node) => ts.isFunctionLike(node) || ts.isSourceFile(node);
const isScope = (node: ts.Node) => ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseBlock(node);

/** Where the object that a call makes is named. */
export function placeOf(call: ts.CallExpression, meaning: Meaning): Place {
  const declaration = namedBy(call, meaning);
  if (!declaration) return { block: undefined, isUsing: false, isElsewhere: false };
  const around = ts.findAncestor(declaration, isUnit);
  return {
    block: ts.findAncestor(declaration, isScope),
    isUsing: (declaration.parent.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using,
    isElsewhere: around !== ts.findAncestor(call, isUnit) || around === undefined || ts.isSourceFile(around),
  };
}

/** The declaration of the name that a call's result gets. */
function namedBy(call: ts.CallExpression, meaning: Meaning): ts.VariableDeclaration | undefined {
  let at: ts.Node = call;
  while (!ts.isVariableDeclaration(at.parent)) {
    const { parent } = at;
    if (ts.isBinaryExpression(parent) && isAssignment(parent) && parent.right === at) {
      const declaration = meaning.symbolOf(parent.left)?.valueDeclaration;
      return declaration && ts.isVariableDeclaration(declaration) ? declaration : undefined;
    }
    const isChain =
      ts.isPropertyAccessExpression(parent) || (ts.isCallExpression(parent) && parent.expression === at);
    if (!isChain && skipTypes(parent as ts.Expression) === parent) return undefined;
    at = parent;
  }
  return at.parent.initializer === at ? at.parent : undefined;
}

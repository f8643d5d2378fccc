import { isAssignmentTarget, libraryMember, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isFreeLoop, isOrderFree, type KeepsOrder } from "../orderless.ts";
import { isObjectCall, isRestOfObject } from "./origins.ts";

/** Something that goes through the properties of an object. */
export interface Walk {
  readonly node: ts.Node;
  readonly object: ts.Expression | ts.BindingPattern;
  /** Tests whether the order of the properties shows. */
  readonly shows: (keepsOrder: KeepsOrder) => boolean;
}

/** Returns true if a function of Object gives the keys or the values of an object. */
function givesParts(name: string): boolean {
  const { gives } = libraryMember("ObjectConstructor", name) ?? {};
  return gives === "keys" || gives === "elements";
}

/** `Object.keys(x)`, `Object.values(x)` or `Object.entries(x)`. */
function isListing(node: ts.Node, meaning: Meaning): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const name = node.expression.name.text;
  return givesParts(name) && isObjectCall(node, name, meaning);
}

/** Returns the walks of a node, but those through arrays. */
export function walksAt(node: ts.Node, meaning: Meaning): readonly Walk[] {
  return allWalksAt(node, meaning).filter(
    ({ object }) => !meaning.checker.isArrayType(meaning.typeOf(object)),
  );
}

function allWalksAt(node: ts.Node, meaning: Meaning): readonly Walk[] {
  if (isListing(node, meaning)) {
    const [object] = node.arguments;
    if (!object) return [];
    return [{ node, object, shows: (keepsOrder) => !isOrderFree(node, meaning, keepsOrder) }];
  }
  if (ts.isForInStatement(node)) {
    const { expression: object } = node;
    return [{ node: object, object, shows: (keepsOrder) => !isFreeLoop(node, meaning, keepsOrder) }];
  }
  if (ts.isSpreadAssignment(node)) {
    const { expression: object, parent } = node;
    if (isAssignmentTarget(parent)) return [];
    return [{ node: object, object, shows: (keepsOrder) => keepsOrder(parent) }];
  }
  if (isRestOfObject(node)) {
    const { parent: object } = node;
    return [{ node, object, shows: (keepsOrder) => keepsOrder(node) }];
  }
  if (!ts.isCallExpression(node) || !isObjectCall(node, "assign", meaning)) return [];
  const [target, ...sources] = node.arguments;
  return target
    ? sources.map((object) => ({ node: object, object, shows: (keepsOrder) => keepsOrder(target) }))
    : [];
}

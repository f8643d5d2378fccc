import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { skipParentheses } from "./syntax.ts";

/** The place where the user wrote, or left out, the type that makes a value `any`. */
export interface UntypedOrigin {
  /** The name that is declared, or the `any` of a cast. */
  readonly place: ts.Node;
  readonly declaration: ts.Declaration | ts.AsExpression;
  /** True for `any` alone, not for `any[]` or `Record<string, any>`. */
  readonly isWhole: boolean;
}

type Typed = ts.Node & { readonly type?: ts.TypeNode; readonly name?: ts.Node };

function isAnyKeyword(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.AnyKeyword;
}

function containsAny(node: ts.Node): boolean {
  return isAnyKeyword(node) || ts.forEachChild(node, containsAny) === true;
}

/** Declarations of packages are not the user's to change. */
function isUsers({ fileName }: ts.SourceFile): boolean {
  return !fileName.includes("/node_modules/");
}

function declared(declaration: ts.Declaration | undefined, meaning: Meaning): UntypedOrigin | undefined {
  if (!declaration || !isUsers(declaration.getSourceFile())) return undefined;
  const { type, name } = declaration as Typed;
  if (type)
    return containsAny(type) ? { place: name ?? type, declaration, isWhole: isAnyKeyword(type) } : undefined;
  if (ts.isBindingElement(declaration)) return ofPattern(declaration, meaning);
  if (ts.isVariableDeclaration(declaration)) {
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) return untypedOrigin(loop.expression, meaning);
    const given = declaration.initializer && untypedOrigin(declaration.initializer, meaning);
    if (given) return given;
  }
  const mayHaveType = ts.isParameter(declaration) || ts.isVariableDeclaration(declaration);
  return mayHaveType && name ? { place: name, declaration, isWhole: true } : undefined;
}

/** `const { name } = value` and `({ name }) => …`: the type of the whole says what its parts are. */
function ofPattern(element: ts.BindingElement, meaning: Meaning): UntypedOrigin | undefined {
  let at: ts.Node = element;
  while (ts.isBindingElement(at)) at = at.parent.parent;
  if (!ts.isParameter(at) && !ts.isVariableDeclaration(at)) return undefined;
  return declared(at, meaning);
}

/** The declaration or the cast that a value of type `any` has its type from, if that is the user's. */
export function untypedOrigin(value: ts.Expression, meaning: Meaning): UntypedOrigin | undefined {
  const node = skipParentheses(value);
  if (ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node) || ts.isAwaitExpression(node))
    return untypedOrigin(node.expression, meaning);
  if (ts.isAsExpression(node))
    return containsAny(node.type)
      ? { place: node.type, declaration: node, isWhole: isAnyKeyword(node.type) }
      : undefined;
  if (ts.isElementAccessExpression(node)) return untypedOrigin(node.expression, meaning);
  if (ts.isCallExpression(node)) {
    const declaration = meaning.checker.getResolvedSignature(node)?.declaration;
    const returned =
      declaration && !ts.isJSDocSignature(declaration) && declaration.type ? declaration : undefined;
    return declared(returned, meaning) ?? ofCallee(node.expression, meaning);
  }
  const name = ts.isPropertyAccessExpression(node) ? node.name : node;
  if (!ts.isIdentifier(name)) return undefined;
  return declared(meaning.symbolOf(name)?.valueDeclaration, meaning) ?? ofCallee(node, meaning);
}

/** A member of a value of type `any` is `any` as well. */
function ofCallee(node: ts.Expression, meaning: Meaning): UntypedOrigin | undefined {
  return ts.isPropertyAccessExpression(node) ? untypedOrigin(node.expression, meaning) : undefined;
}

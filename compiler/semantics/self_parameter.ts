import ts from "../typescript_api.ts";

/** Whether functions of a type get their object as a hidden first argument in Lua. */
export const selfParameter = {
  /** The type has no functions. */
  none: 0,
  /** A plain function: `f(value)`. */
  absent: 1,
  /** A method: `object:f(value)`. */
  present: 2,
  /** Some of the type's functions are plain, others are methods. */
  mixed: 3,
} as const;

export type SelfParameter = (typeof selfParameter)[keyof typeof selfParameter];

/** TypeScriptToLua asks this too, and the answers must be the same. */
interface ContextualChecker extends ts.TypeChecker {
  getContextualTypeForObjectLiteralElement(element: ts.ObjectLiteralElementLike): ts.Type | undefined;
}

/** Types belong to one checker. */
const known = new WeakMap<ts.Type, SelfParameter>();

/** Finds out if functions of a type are plain functions or methods. Lowering decides it in the same way. */
export function selfParameterOf(type: ts.Type, checker: ts.TypeChecker): SelfParameter {
  const before = known.get(type);
  if (before !== undefined) return before;
  const constraint = type.isTypeParameter() ? type.getConstraint() : undefined;
  const parts = constraint?.isUnion() ? constraint.types : type.isUnion() ? type.types : [constraint ?? type];
  const found = union(
    parts
      .flatMap((part) => checker.getSignaturesOfType(part, ts.SignatureKind.Call))
      .flatMap((signature) => declarationsOf(signature, checker))
      .map(ofDeclaration),
  );
  known.set(type, found);
  return found;
}

function union(parts: readonly SelfParameter[]): SelfParameter {
  return parts.reduce<number>((all, part) => all | part, selfParameter.none) as SelfParameter;
}

/** The declarations that decide: those of what a function is written for, or its own. */
function declarationsOf(signature: ts.Signature, checker: ts.TypeChecker): ts.SignatureDeclaration[] {
  const declaration = signature.getDeclaration() as ts.SignatureDeclaration | undefined;
  if (!declaration) return [];
  const expected = thisOf(declaration) ? undefined : expectedType(declaration, checker);
  const signatures = expected ? callSignatures(expected) : [];
  const declarations = signatures.map((each) => each.getDeclaration() as ts.SignatureDeclaration | undefined);
  return signatures.length > 0 ? declarations.filter((each) => each !== undefined) : [declaration];
}

function expectedType(declaration: ts.SignatureDeclaration, checker: ts.TypeChecker): ts.Type | undefined {
  if (ts.isMethodDeclaration(declaration)) {
    return ts.isObjectLiteralExpression(declaration.parent)
      ? (checker as ContextualChecker).getContextualTypeForObjectLiteralElement(declaration)
      : undefined;
  }
  const isExpression = ts.isFunctionExpression(declaration) || ts.isArrowFunction(declaration);
  return isExpression ? checker.getContextualType(declaration) : undefined;
}

function callSignatures(type: ts.Type): readonly ts.Signature[] {
  return type.isUnion() ? type.types.flatMap(callSignatures) : type.getCallSignatures();
}

function thisOf({ parameters: [first] }: ts.SignatureDeclaration): ts.ParameterDeclaration | undefined {
  const isThis = first && ts.isIdentifier(first.name) && first.name.text === "this";
  return isThis ? first : undefined;
}

/** Files of ours say `@noSelfInFile`, and the options say the same of the user's: only members have a `self`. */
function ofDeclaration(declaration: ts.SignatureDeclaration): SelfParameter {
  const self = thisOf(declaration);
  if (self) {
    const isVoid = self.type?.kind === ts.SyntaxKind.VoidKeyword;
    return isVoid ? selfParameter.absent : selfParameter.present;
  }
  if (hasTag(declaration) || isInNoSelf(declaration)) return selfParameter.absent;
  const isConstraint = ts.isTypeParameterDeclaration(declaration.parent);
  return isMember(declaration) || isConstraint ? selfParameter.present : selfParameter.absent;
}

/** Whether it is a method or a constructor, or the type or value of a property. */
function isMember(node: ts.SignatureDeclaration): boolean {
  const { parent } = node;
  return (
    ts.isMethodSignature(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructSignatureDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isIndexSignatureDeclaration(parent)
  );
}

/** Whether members of the class or interface around a member have no `self`. */
function isInNoSelf(node: ts.SignatureDeclaration): boolean {
  if (!isMember(node) && !ts.isCallSignatureDeclaration(node)) return false;
  const around = ts.findAncestor(
    node.parent,
    (each) => ts.isClassLike(each) || ts.isInterfaceDeclaration(each),
  );
  return around !== undefined && hasTag(around);
}

function hasTag(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text.toLowerCase() === "noself");
}

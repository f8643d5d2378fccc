import { isLibrary } from "../program/index.ts";
import ts from "../typescript_api.ts";
import { baseOf, classOf } from "./class_syntax.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

type Class = ts.ClassLikeDeclaration;

/** What `value.name` of a class, a function or a constructor is. */
export type AskedName =
  | { readonly kind: "constant"; readonly name: string }
  /** The name of the class of `this`: of one of these. */
  | { readonly kind: "own"; readonly classes: readonly Class[] }
  /** The name of the class of an object, which is one of these or `Object`. */
  | { readonly kind: "object"; readonly object: ts.Expression; readonly classes: readonly Class[] }
  /** The name of a class that is a value. */
  | { readonly kind: "class"; readonly value: ts.Expression }
  | { readonly kind: "unknown" };

/** `new.target` */
export function isNewTarget(node: ts.Node): node is ts.MetaProperty {
  return ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword;
}

/** True for a member that an interface of the library declares. */
function isMemberOf(owner: string, node: ts.PropertyAccessExpression, meaning: Meaning): boolean {
  const isIn = ({ parent }: ts.Declaration) =>
    ts.isInterfaceDeclaration(parent) &&
    parent.name.text === owner &&
    isLibrary(parent.getSourceFile().fileName);
  return meaning.symbolOf(node.name)?.declarations?.some(isIn) ?? false;
}

/** `object.constructor` */
export function isConstructorMember(node: ts.Node, meaning: Meaning): node is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "constructor" &&
    isMemberOf("Object", node, meaning)
  );
}

/** Returns what the name of a class or a function is, or undefined for other expressions. */
export function askedName(node: ts.Node, meaning: Meaning): AskedName | undefined {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "name") return undefined;
  return meaning.remember("asked name", node, () => nameOf(node, meaning));
}

function nameOf(node: ts.PropertyAccessExpression, meaning: Meaning): AskedName | undefined {
  const value = skipTypes(node.expression);
  if (isNewTarget(value)) {
    const around = constructorAround(value)?.parent;
    return around ? ownName(around, meaning) : { kind: "unknown" };
  }
  if (!isMemberOf("Function", node, meaning) || node.questionDotToken) return undefined;
  if (isConstructorMember(value, meaning)) return nameOfConstructor(value, meaning);
  const declared = classOf(value, meaning);
  if (declared?.name) return { kind: "constant", name: declared.name.text };
  if (meaning.typeOf(value).getConstructSignatures().length > 0)
    return hasOddNames(meaning) ? { kind: "unknown" } : { kind: "class", value };
  const name = nameOfFunction(value, meaning);
  return name === undefined ? { kind: "unknown" } : { kind: "constant", name };
}

/** The constructor in which `new.target` stands. */
export function constructorAround(node: ts.Node): ts.ConstructorDeclaration | undefined {
  const around = ts.findAncestor(node, (at) => ts.isFunctionLike(at) && !ts.isArrowFunction(at));
  return around && ts.isConstructorDeclaration(around) ? around : undefined;
}

function ownName(declaration: Class, meaning: Meaning): AskedName {
  const classes = withSubclasses(declaration, meaning);
  if (classes.length === 1 && declaration.name) return { kind: "constant", name: declaration.name.text };
  return hasOddNames(meaning) ? { kind: "unknown" } : { kind: "own", classes };
}

function nameOfConstructor(
  { expression, questionDotToken }: ts.PropertyAccessExpression,
  meaning: Meaning,
): AskedName {
  const object = skipTypes(expression);
  const declared = meaning.parts(meaning.typeOf(object)).map((part) => classOfObject(part));
  if (questionDotToken || !declared.every((one) => one !== undefined)) return { kind: "unknown" };
  const [first] = declared;
  if (object.kind === ts.SyntaxKind.ThisKeyword && first) return ownName(first, meaning);
  if (hasOddNames(meaning)) return { kind: "unknown" };
  const classes = declared.flatMap((one) => withSubclasses(one, meaning));
  return { kind: "object", object: expression, classes: [...new Set(classes)] };
}

/** The class of the program that an object is of. */
function classOfObject(type: ts.Type): Class | undefined {
  const declaration = type.symbol?.valueDeclaration;
  const isObject = type.getConstructSignatures().length === 0;
  const isOfProgram = declaration && !declaration.getSourceFile().isDeclarationFile;
  return isObject && isOfProgram && ts.isClassLike(declaration) ? declaration : undefined;
}

/** A class with those of the program that extend it; a base that is computed may be each class. */
function withSubclasses(declaration: Class, meaning: Meaning): Class[] {
  const isBased = (other: Class): boolean => {
    if (other === declaration) return true;
    const base = baseOf(other);
    const known = base && classOf(base, meaning);
    return known ? isBased(known) : base !== undefined && !ts.isIdentifier(base);
  };
  return classesIn(meaning).filter(isBased);
}

function classesIn(meaning: Meaning): readonly Class[] {
  const { files } = meaning.facts;
  const find = () => files.flatMap((file) => meaning.facts.nodesOf(file).nodes.filter(ts.isClassLike));
  return files[0] ? meaning.remember("classes", files[0], find) : [];
}

/**
 * Returns true if the program has a class whose name in Lua is another: one without a name that is no variable's value.
 */
function hasOddNames(meaning: Meaning): boolean {
  return classesIn(meaning).some(({ name, parent }) => !name && !ts.isVariableDeclaration(parent));
}

/** The name of a function that is declared, or the value of a constant. */
function nameOfFunction(node: ts.Expression, meaning: Meaning): string | undefined {
  const declaration = ts.isIdentifier(node) ? meaning.symbolOf(node)?.valueDeclaration : undefined;
  if (!declaration) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return declaration.name?.text;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  if (!ts.isVariableDeclaration(declaration) || !isConstant || !declaration.initializer) return undefined;
  const value = declaration.initializer;
  if (ts.isFunctionExpression(value) && value.name) return value.name.text;
  const isFunction = ts.isArrowFunction(value) || ts.isFunctionExpression(value);
  return isFunction && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
}

/**
 * Returns true if `Object.setPrototypeOf(this, new.target.prototype)` gives an object the class that it has: code for
 * old versions of JavaScript, in which subclasses of Error need it.
 */
export function isPrototypeReset(node: ts.Node, meaning: Meaning): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || node.arguments.length !== 2) return false;
  const callee = node.expression;
  const [object, prototype] = node.arguments.map(skipTypes);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "setPrototypeOf") return false;
  if (!isMemberOf("ObjectConstructor", callee, meaning) || !ts.isExpressionStatement(node.parent))
    return false;
  const isOwn = object!.kind === ts.SyntaxKind.ThisKeyword && ts.isPropertyAccessExpression(prototype!);
  const around = constructorAround(node)?.parent;
  if (!isOwn || prototype.name.text !== "prototype" || !around) return false;
  const value = skipTypes(prototype.expression);
  if (isNewTarget(value)) return true;
  return classOf(value, meaning) === around && withSubclasses(around, meaning).length === 1;
}

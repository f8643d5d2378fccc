import {
  askedName,
  baseOf,
  classOf,
  isAbstractAccessor,
  isNewTarget,
  isPrototypeReset,
  type Meaning,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { errorArguments } from "./error_arguments.ts";
import { hasNamelessErrors } from "./error_names.ts";
import { isErrorClass } from "./error_objects.ts";
import { tellsClasses } from "./told_classes.ts";

/**
 * The classes of a program in which each is only made, extended and asked for by `instanceof`. In Lua such a class is
 * one table, which is also the metatable of its objects.
 */
export interface PlainClasses {
  /** Classes that others extend; those of the library by their name. */
  readonly extended: ReadonlySet<ts.Declaration | string>;
  /** Classes of which there are objects. */
  readonly made: ReadonlySet<ts.Declaration | string>;
  /** Classes whose names the program asks of objects. */
  readonly named: ReadonlySet<ts.Declaration>;
  /** True if an error gets a cause where it is made. */
  readonly givesCauses: boolean;
  /** True if an error may have an empty name. */
  readonly hasNameless: boolean;
  /** True if the program asks for the class or the name of an error that it may not have made. */
  readonly tellsClasses: boolean;
}

const reserved = new Set(["new", "init", "constructor", "prototype"]);

/** The program's classes, unless one of them needs to be more than a table of methods. */
export function findPlainClasses(
  files: readonly ts.SourceFile[],
  meaning: Meaning,
): PlainClasses | undefined {
  const extended = new Set<ts.Declaration | string>(["Error"]);
  const made = new Set<ts.Declaration | string>();
  const named = new Set<ts.Declaration>();
  let givesCauses = false;
  const isPlain = (node: ts.Node): boolean => {
    if (ts.isClassLike(node)) {
      if (!isPlainClass(node, meaning)) return false;
      const base = keyOf(baseOf(node), meaning);
      if (base) extended.add(base);
    }
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      const given = errorArguments(node, meaning);
      if (given === "odd") return false;
      givesCauses ||= given === "cause";
      const key = keyOf(node.expression, meaning);
      if (key) made.add(key);
    }
    const asked = askedName(node, meaning);
    if (asked?.kind === "own" || asked?.kind === "object") for (const each of asked.classes) named.add(each);
    return isPlainNode(node, meaning) || isInModuleSyntax(node);
  };
  if (!files.every((file) => meaning.facts.nodesOf(file).nodes.every(isPlain))) return undefined;
  const hasNameless = hasNamelessErrors(files, meaning);
  return { extended, made, named, givesCauses, hasNameless, tellsClasses: tellsClasses(files, meaning) };
}

/** Returns the identity of a class: its declaration, or its name if it is one of the library's errors. */
export function keyOf(
  node: ts.Expression | undefined,
  meaning: Meaning,
): ts.Declaration | string | undefined {
  if (!node) return undefined;
  return isErrorClass(node, meaning) ? node.getText() : classOf(node, meaning);
}

/** Returns true if a name only travels between modules. */
function isInModuleSyntax(node: ts.Node): boolean {
  return (
    ts.findAncestor(node, (at) => ts.isImportDeclaration(at) || ts.isExportDeclaration(at)) !== undefined
  );
}

function isPlainClass(node: ts.ClassLikeDeclaration, meaning: Meaning): boolean {
  if (!ts.isClassDeclaration(node)) return false;
  const base = baseOf(node);
  const isKnown = !base || isErrorClass(base, meaning) || classOf(base, meaning) !== undefined;
  return isKnown && !ts.getDecorators(node)?.length && node.members.every(isPlainMember);
}

function isPlainMember(member: ts.ClassElement): boolean {
  if (ts.isConstructorDeclaration(member) || isAbstractAccessor(member)) return true;
  if (!ts.isMethodDeclaration(member) && !ts.isPropertyDeclaration(member)) return false;
  if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) return false;
  return (
    ts.isPrivateIdentifier(member.name) || (ts.isIdentifier(member.name) && !reserved.has(member.name.text))
  );
}

/** Returns true if a name or an access leaves classes what they are. */
function isPlainNode(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isStringLiteralLike(node)) return node.text !== "constructor" && node.text !== "prototype";
  if (isNewTarget(node)) return isOfName(node, meaning);
  if (!ts.isIdentifier(node) || ts.isMetaProperty(node.parent) || isOfName(node, meaning)) return true;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  if (isMember && (node.text === "constructor" || node.text === "prototype")) return false;
  const value = isMember ? parent : node;
  if (isNamespace(node, meaning) && !isSpaceOfName(value)) return false;
  const isClass = isErrorClass(value, meaning) || classOf(value, meaning) !== undefined;
  return !isClass || isPlainUse(value);
}

/**
 * Returns true if a node stands in a question for a name that tables of methods can answer, or sets a prototype to no
 * effect.
 */
function isOfName(node: ts.Node, meaning: Meaning): boolean {
  let at = node;
  while (ts.isPropertyAccessExpression(at.parent)) {
    at = at.parent;
    const kind = askedName(at, meaning)?.kind;
    if (kind === "constant" || kind === "own" || kind === "object") return true;
  }
  return isPrototypeReset(at.parent, meaning);
}

function isNamespace(node: ts.Identifier, meaning: Meaning): boolean {
  const symbol = meaning.symbolOf(node);
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
}

/** Returns true if a namespace is only declared, or asked for a member by its name. */
function isSpaceOfName({ parent }: ts.Expression): boolean {
  return ts.isModuleDeclaration(parent) || ts.isPropertyAccessExpression(parent);
}

/** `class X`, `export default X`, `extends X`, `new X()`, `Error()` and `instanceof X`. */
function isPlainUse(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isClassDeclaration(parent) || ts.isExportAssignment(parent)) return true;
  if (ts.isExpressionWithTypeArguments(parent)) return true;
  if (ts.isNewExpression(parent) || ts.isCallExpression(parent)) return parent.expression === node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  );
}

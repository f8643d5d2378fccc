import {
  boundArguments,
  calleeOf,
  functionAround,
  functionOf,
  isAssignment,
  isProjectFunction,
  isTrueOfMember,
  type Meaning,
  skipTypes,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isContainer } from "./holding.ts";
import type { Slot, Step } from "./slots.ts";

/** Finds the steps that values can take in a file. */
export class StepCollector {
  readonly #meaning: Meaning;
  readonly #add: (step: Step) => void;

  constructor(meaning: Meaning, add: (step: Step) => void) {
    this.#meaning = meaning;
    this.#add = add;
  }

  collect(file: ts.SourceFile): void {
    for (const node of this.#meaning.facts.nodesOf(file).nodes) this.#look(node);
  }

  #look(node: ts.Node): void {
    if (ts.isIdentifier(node)) this.#name(node);
    else if (node.kind === ts.SyntaxKind.ThisKeyword) this.#from(this.#classOf(node), node, node);
    else if (ts.isVariableDeclaration(node) && node.initializer)
      this.#bind(node.name, node.initializer, node);
    else if (ts.isForOfStatement(node)) this.#loop(node);
    else if (ts.isBinaryExpression(node)) this.#binary(node);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#call(node);
    else if (ts.isReturnStatement(node)) this.#return(node);
    else if (ts.isPropertyDeclaration(node) || ts.isParameter(node)) this.#member(node);
    else if (ts.isFunctionLike(node)) this.#captured(node);
    else this.#parts(node);
  }

  #step(from: Slot, to: Slot, at: ts.Node): void {
    this.#add({ from, to, at });
  }

  #from(from: Slot | undefined, to: Slot | undefined, at: ts.Node | undefined): void {
    if (from && to && at) this.#step(from, to, at);
  }

  /** Expressions whose value comes from their parts. */
  #parts(node: ts.Node): void {
    const parts = partsOf(node);
    for (const part of parts) this.#step(part, node, node);
    if (ts.isPropertyAccessExpression(node)) {
      const member = this.#meaning.symbolOf(node.name);
      const getter = member?.declarations?.find(ts.isGetAccessorDeclaration);
      this.#from(getter?.body ?? (isStatic(member) ? member : undefined), node, node);
    }
  }

  #name(node: ts.Identifier): void {
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent)) {
      this.#from(this.#meaning.checker.getShorthandAssignmentValueSymbol(parent), parent.parent, node);
    } else if ((parent as { name?: ts.Node }).name !== node) {
      this.#from(this.#meaning.symbolOf(node), node, node);
    }
  }

  /** What a declaration, parameter or loop names; what is put into the named object later is in its value as well. */
  #bind(name: ts.BindingName, value: ts.Expression, at: ts.Node): void {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements) {
        if (ts.isBindingElement(element)) this.#bind(element.name, value, at);
      }
      return;
    }
    const symbol = this.#meaning.symbolOf(name);
    if (!symbol) return;
    this.#step(value, symbol, at);
    if (isContainer(this.#meaning.typeOf(name), this.#meaning)) {
      for (const root of this.#roots(value)) this.#step(symbol, root, at);
    }
  }

  #loop(node: ts.ForOfStatement): void {
    if (!ts.isVariableDeclarationList(node.initializer)) return;
    for (const { name } of node.initializer.declarations) this.#bind(name, node.expression, node.initializer);
  }

  #binary(node: ts.BinaryExpression): void {
    if (isAssignment(node)) {
      for (const root of this.#roots(node.left)) this.#step(node.right, root, node);
      this.#step(node.right, node, node);
    } else {
      for (const side of [node.left, node.right]) this.#step(side, node, node);
    }
  }

  #return({ expression }: ts.ReturnStatement): void {
    const around = expression && functionAround(expression);
    if (isProjectFunction(around)) this.#from(expression, around.body, expression);
  }

  #member(node: ts.PropertyDeclaration | ts.ParameterDeclaration): void {
    const symbol = this.#meaning.symbolOf(node.name);
    if (ts.isParameter(node)) {
      if (ts.isParameterPropertyDeclaration(node, node.parent)) {
        this.#from(symbol, this.#meaning.symbolOf(node.parent.parent.name ?? node), node);
      }
      if (node.initializer) this.#bind(node.name, node.initializer, node);
      return;
    }
    if (!node.initializer) return;
    const { name } = node.parent;
    const holder = isStatic(symbol) ? symbol : name && this.#meaning.symbolOf(name);
    this.#from(node.initializer, holder, node);
  }

  #call(node: ts.CallExpression | ts.NewExpression): void {
    const callee = calleeOf(node, this.#meaning);
    if (ts.isNewExpression(node)) this.#from(this.#classOf(node), node, node);
    if (!callee) {
      this.#foreignCall(node);
      return;
    }
    for (const [parameter, argument] of boundArguments(node, callee, this.#meaning)) {
      this.#bind(parameter.name, argument, argument);
    }
    this.#step(callee.body, node, node);
  }

  /** A call of a library: it may put its arguments into its object, give any of them, and hand them to a callback. */
  #foreignCall(node: ts.CallExpression | ts.NewExpression): void {
    const { expression } = node;
    const object = ts.isPropertyAccessExpression(expression) ? [expression.expression] : [];
    const values = [...object, ...(node.arguments ?? [])];
    for (const value of values) this.#step(value, node, node);
    const roots = this.#isStoring(expression) ? object.flatMap((each) => this.#roots(each)) : [];
    for (const argument of node.arguments ?? []) {
      for (const root of roots) this.#step(argument, root, node);
      const callback = functionOf(argument, this.#meaning);
      if (!callback) continue;
      this.#step(callback.body, node, node);
      for (const { name } of callback.parameters) for (const value of values) this.#bind(name, value, name);
    }
  }

  /** Methods of the standard library that put their arguments into their object; of other libraries any may. */
  #isStoring(method: ts.Expression): boolean {
    if (!ts.isPropertyAccessExpression(method)) return false;
    if (!isContainer(this.#meaning.typeOf(method.expression), this.#meaning)) return false;
    const symbol = this.#meaning.symbolOf(method.name);
    const isStandard = symbol !== undefined && this.#meaning.isStandard(symbol);
    return !isStandard || isTrueOfMember(method.name.text, ({ puts }) => puts?.into === "object");
  }

  /** A function holds the variables of the functions around it that it uses. */
  #captured(node: ts.SignatureDeclaration): void {
    const body = (node as { body?: ts.Node }).body;
    if (!body) return;
    if (ts.isMethodDeclaration(node)) this.#step(node, node.parent, node);
    if (!functionAround(node)) return;
    const name = ts.isFunctionDeclaration(node) && node.name;
    const holder = (name && this.#meaning.symbolOf(name)) || node;
    for (const child of this.#meaning.facts.within(body)) {
      const symbol = ts.isIdentifier(child) ? this.#meaning.symbolOf(child) : undefined;
      const declaration = symbol?.valueDeclaration;
      if (declaration && isOutside(declaration, node) && functionAround(declaration)) {
        this.#from(symbol, holder, child);
      }
      if (child.kind === ts.SyntaxKind.ThisKeyword && ts.isArrowFunction(node)) {
        this.#from(this.#classOf(child), holder, child);
      }
    }
  }

  /** The names and classes that hold what is stored in an expression. */
  #roots(node: ts.Expression): Slot[] {
    const inner = skipTypes(node);
    const roots: (Slot | undefined)[] = [this.#classOf(inner)];
    if (ts.isIdentifier(inner)) roots.push(this.#meaning.symbolOf(inner));
    if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) {
      const member = ts.isPropertyAccessExpression(inner) ? this.#meaning.symbolOf(inner.name) : undefined;
      roots.push(...(isStatic(member) ? [member] : this.#roots(inner.expression)));
    }
    if (ts.isCallExpression(inner) && ts.isPropertyAccessExpression(inner.expression)) {
      roots.push(...this.#roots(inner.expression.expression));
    }
    return roots.filter((root) => root !== undefined);
  }

  /** The user's class that an expression is an instance of. */
  #classOf(node: ts.Node): ts.Symbol | undefined {
    const { symbol } = this.#meaning.typeOf(node);
    const declaration = symbol?.valueDeclaration;
    const isOurs =
      declaration && ts.isClassLike(declaration) && !declaration.getSourceFile().isDeclarationFile;
    return isOurs ? symbol : undefined;
  }
}

function isOutside(declaration: ts.Node, node: ts.Node): boolean {
  return declaration.pos < node.pos || declaration.end > node.end;
}

function isStatic(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  const declaration = symbol?.valueDeclaration;
  return (
    declaration !== undefined &&
    ts.isPropertyDeclaration(declaration) &&
    (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0
  );
}

function partsOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isObjectLiteralExpression(node)) return node.properties.flatMap(memberParts);
  if (ts.isArrayLiteralExpression(node)) return node.elements;
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node);
  return isWrapper ? [node.expression] : [];
}

function memberParts(member: ts.ObjectLiteralElementLike): ts.Node[] {
  if (ts.isPropertyAssignment(member)) return [member.initializer];
  return ts.isSpreadAssignment(member) ? [member.expression] : [];
}

import ts from "../typescript_api.ts";
import type { Facts } from "./facts.ts";
import { skipTypes } from "./syntax.ts";

/** Parts of the meaning of a program that are used here. */
interface Asked {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly facts: Facts;
  parts(type: ts.Type): readonly ts.Type[];
  isStandard(symbol: ts.Symbol): boolean;
  remember<T>(topic: string, about: object, find: () => T): T;
}

/**
 * The type of `iterator.next().value`, which TypeScript takes for `any` where a generator is declared without the type
 * that it returns: a value or undefined, if no iterator of the program ends with another value.
 */
export function typeOfNextValue(node: ts.Node, meaning: Asked): ts.Type | undefined {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "value") return undefined;
  const parts = meaning.parts(meaning.checker.getTypeAtLocation(node.expression));
  const resultOf = (name: string) =>
    parts.find(({ symbol }) => symbol?.name === name && meaning.isStandard(symbol)) as
      | ts.TypeReference
      | undefined;
  const given = resultOf("IteratorYieldResult");
  const end = resultOf("IteratorReturnResult");
  if (!given || !end || parts.length !== 2) return undefined;
  const [value] = meaning.checker.getTypeArguments(given);
  if (!value || value.flags & ts.TypeFlags.Any || endsWithValues(meaning)) return undefined;
  return meaning.checker.getNullableType(value, ts.TypeFlags.Undefined);
}

/** Returns true if a generator or an iterator of the program may end with a value that is not undefined. */
function endsWithValues(meaning: Asked): boolean {
  const { facts, program } = meaning;
  return meaning.remember("ends with values", program, () =>
    facts.files.some(
      (file) =>
        facts.ofKind(ts.SyntaxKind.ReturnStatement, file).some(returnsFromGenerator) ||
        facts.ofKind(ts.SyntaxKind.ObjectLiteralExpression, file).some(isEndWithValue),
    ),
  );
}

function isUndefined(node: ts.Expression): boolean {
  const inner = skipTypes(node);
  return ts.isIdentifier(inner) && inner.text === "undefined";
}

function returnsFromGenerator({ expression, parent }: ts.ReturnStatement): boolean {
  if (!expression || isUndefined(expression)) return false;
  let around: ts.Node = parent;
  while (around.parent && !ts.isFunctionLike(around)) around = around.parent;
  return "asteriskToken" in around && around.asteriskToken !== undefined;
}

/** `{ done: true, value: 1 }` */
function isEndWithValue({ properties }: ts.ObjectLiteralExpression): boolean {
  const find = (wanted: string) => properties.find(({ name }) => name?.getText() === wanted);
  const [done, value] = [find("done"), find("value")];
  if (!done) return false;
  const goesOn = ts.isPropertyAssignment(done) && done.initializer.kind === ts.SyntaxKind.FalseKeyword;
  if (goesOn || !value) return false;
  return !ts.isPropertyAssignment(value) || !isUndefined(value.initializer);
}

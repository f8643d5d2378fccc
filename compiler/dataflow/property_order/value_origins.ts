import { functionAround, isAssignment, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { returnsOf } from "../returned.ts";
import { callsOf } from "./callers.ts";
import { isOutside } from "./holders.ts";
import { isObjectCall, isRestOfObject, type Origin, originOfEnum, originOfLiteral } from "./origins.ts";
import { TypeOrigins } from "./type_origins.ts";

/**
 * Finds the places that may have made the object of an expression: through variables, parameters and results of
 * functions that are called by their names, and by types where values cannot be followed one by one.
 */
export class ValueOrigins {
  readonly #files: ReadonlySet<ts.SourceFile>;
  readonly #meaning: Meaning;
  #types: TypeOrigins | undefined;

  constructor(files: ReadonlySet<ts.SourceFile>, meaning: Meaning) {
    this.#files = files;
    this.#meaning = meaning;
  }

  /** Returns what may have made the object of an expression, or the one that a pattern takes apart. */
  of(node: ts.Expression | ts.BindingPattern): ReadonlySet<Origin> {
    if (!ts.isExpression(node)) return this.#takenApart(node);
    const found = new Set<Origin>();
    const open = new Set([skipTypes(node)]);
    for (const value of open) {
      const sources = this.#sourcesOf(value);
      for (const source of sources.values) open.add(skipTypes(source));
      for (const origin of sources.origins) found.add(origin);
    }
    return found;
  }

  #takenApart(pattern: ts.BindingPattern): ReadonlySet<Origin> {
    const { parent } = pattern;
    const isWhole = ts.isVariableDeclaration(parent) && parent.initializer !== undefined;
    return isWhole
      ? this.of(parent.initializer!)
      : new Set(this.#byType(this.#meaning.typeOf(pattern)).origins);
  }

  #sourcesOf(node: ts.Expression): Sources {
    if (ts.isObjectLiteralExpression(node)) return made(originOfLiteral(node, this.#meaning));
    if (ts.isConditionalExpression(node)) return from(node.whenTrue, node.whenFalse);
    if (ts.isBinaryExpression(node)) return this.#operation(node);
    if (ts.isIdentifier(node)) return this.#variable(node) ?? this.#byType(this.#meaning.typeOf(node));
    if (ts.isCallExpression(node)) return this.#call(node) ?? this.#byType(this.#meaning.typeOf(node));
    return this.#byType(this.#meaning.typeOf(node));
  }

  /** Whatever may have made objects of the type; other values have no properties to walk through. */
  #byType(type: ts.Type): Sources {
    this.#types ??= new TypeOrigins(this.#files, this.#meaning);
    return { values: [], origins: this.#types.of(type) };
  }

  #operation(node: ts.BinaryExpression): Sources {
    const { kind } = node.operatorToken;
    const isLast = kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.EqualsToken;
    if (isLast) return from(node.right);
    const isChoice =
      kind === ts.SyntaxKind.BarBarToken ||
      kind === ts.SyntaxKind.QuestionQuestionToken ||
      kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (isChoice) return from(node.left, node.right);
    return this.#byType(this.#meaning.typeOf(node));
  }

  #call(node: ts.CallExpression): Sources | undefined {
    if (isObjectCall(node, "fromEntries", this.#meaning)) return made(node);
    const [object] = node.arguments;
    if (isObjectCall(node, "assign", this.#meaning) || isObjectCall(node, "freeze", this.#meaning))
      return object && !ts.isSpreadElement(object) ? from(object) : undefined;
    const called = ts.isIdentifier(node.expression) ? this.#functionOf(node.expression) : undefined;
    if (!called?.body || called.asteriskToken) return undefined;
    if (!ts.isBlock(called.body)) return from(called.body);
    return from(...returnsOf(called, this.#meaning).flatMap(({ expression }) => expression ?? []));
  }

  /** The function that a name always stands for. */
  #functionOf(name: ts.Identifier): ts.FunctionLikeDeclaration | undefined {
    const declarations = this.#meaning.symbolOf(name)?.declarations ?? [];
    const declared = declarations.filter(ts.isFunctionDeclaration).find(({ body }) => body);
    if (declared) return declared;
    const [declaration] = declarations;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    const value = skipTypes(declaration.initializer);
    return isConstant && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
  }

  #variable(node: ts.Identifier): Sources | undefined {
    const symbol = this.#meaning.symbolOf(node);
    const declaration = symbol?.valueDeclaration;
    if (!symbol || !declaration || isOutside(declaration)) return undefined;
    if (symbol.flags & ts.SymbolFlags.Enum) return made(originOfEnum(symbol, this.#meaning));
    if (isRestOfObject(declaration) && this.#assigned(symbol)?.length === 0) return made(declaration);
    const first = this.#first(declaration);
    const later = this.#assigned(symbol);
    return first && later
      ? from(...first, ...later)
      : this.#byType(this.#meaning.checker.getTypeOfSymbol(symbol));
  }

  /** The values that a variable may have at first; undefined if they are not known one by one. */
  #first(declaration: ts.Declaration): readonly ts.Expression[] | undefined {
    if (ts.isVariableDeclaration(declaration)) {
      const isLoop =
        ts.isForOfStatement(declaration.parent.parent) || ts.isForInStatement(declaration.parent.parent);
      if (!ts.isIdentifier(declaration.name) || isLoop || ts.isCatchClause(declaration.parent))
        return undefined;
      return declaration.initializer ? [declaration.initializer] : [];
    }
    return ts.isParameter(declaration) ? this.#given(declaration) : undefined;
  }

  /** The arguments that a parameter gets, where all calls of its function are known. */
  #given(parameter: ts.ParameterDeclaration): readonly ts.Expression[] | undefined {
    if (!ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) return undefined;
    const called = functionAround(parameter);
    const calls = called && callsOf(called, this.#meaning);
    if (!called || !calls) return undefined;
    const parameters = called.parameters.filter(({ name }) => name.getText() !== "this");
    const index = parameters.indexOf(parameter);
    const given = calls.map(({ arguments: values }) => values.slice(0, index + 1));
    if (given.some((values) => values.some(ts.isSpreadElement))) return undefined;
    const values = given.flatMap((all) => all[index] ?? []);
    return parameter.initializer ? [...values, parameter.initializer] : values;
  }

  /** The values that are assigned to a variable; undefined if a pattern or a loop assigns some. */
  #assigned(symbol: ts.Symbol): readonly ts.Expression[] | undefined {
    const uses = [...this.#files].flatMap((file) => this.#meaning.facts.usesIn(file, symbol));
    const written = uses.filter(({ access }) => access === "write" || access === "update");
    const values = written.flatMap(({ node }) => {
      const { parent } = node;
      return ts.isBinaryExpression(parent) && isAssignment(parent) && parent.left === node
        ? parent.right
        : [];
    });
    return values.length === written.length ? values : undefined;
  }
}

/** Expressions whose object an expression gives, and what is known to make its object. */
interface Sources {
  readonly values: readonly ts.Expression[];
  readonly origins: Iterable<Origin>;
}

function from(...values: readonly ts.Expression[]): Sources {
  return { values, origins: [] };
}

function made(origin: Origin): Sources {
  return { values: [], origins: [origin] };
}

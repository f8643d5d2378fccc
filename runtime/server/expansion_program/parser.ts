import { fail } from "./failure.ts";
import { type Echo, Lexer, type LexerFacts } from "./lexer.ts";
import { OPERATORS, type Operator, type Program, type Statement, type Value } from "./statement.ts";
import { TOKEN_ORDER, type Token, type TokenKind } from "./tokens.ts";

const LARGEST = 2n ** 63n;

/** Reads a template, a string of bytes. Fails where its grammar does. */
export function parseTemplate(template: string, facts: LexerFacts, echo: Echo): Program[] {
  return new Parser(new Lexer(template, facts, echo)).template();
}

/** One token ahead, like the server's: what a message expects depends on it. */
class Parser {
  readonly #lexer: Lexer;
  #token: Token;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
    this.#token = lexer.next();
  }

  template(): Program[] {
    const programs: Program[] = [];
    for (;;) {
      if (this.#token.kind === "end of file") return programs;
      if (this.#accept("OCBRACE") !== undefined) programs.push(this.#program());
      else if (this.#accept("PERC") !== undefined) programs.push([literal("%")]);
      else programs.push([literal(this.#take("VALUE"))]);
    }
  }

  #program(): Program {
    const statements: Statement[] = [];
    for (;;) {
      if (this.#token.kind === "NAME") this.#filter(statements);
      else if (this.#token.kind !== "PIPE" && this.#token.kind !== "CCBRACE")
        this.#unexpected("CCBRACE", "PIPE", "NAME");
      if (this.#token.kind === "CCBRACE") break;
      if (this.#accept("PIPE") === undefined) this.#unexpected("CCBRACE", "PIPE");
    }
    this.#take("CCBRACE");
    return statements;
  }

  #filter(statements: Statement[]): void {
    const name = this.#take("NAME");
    statements.push({ name, ...this.#arguments() });
    const operator = OPERATORS.indexOf(this.#token.kind as Operator);
    if (operator < 0) return;
    this.#advance();
    const right = this.#value("MINUS", "NAME", "NUMBER");
    const positional = [{ type: "number", number: BigInt(operator) } as const, right];
    statements.push({ name: "calculate", positional, named: [] });
  }

  #arguments(): Pick<Statement, "positional" | "named"> {
    const positional: Value[] = [];
    const named: [string, Value][] = [];
    if (this.#accept("OBRACE") === undefined) return { positional, named };
    do {
      const value = this.#value("MINUS", "NAME", "VALUE", "NUMBER");
      if (value.type !== "variable" || this.#accept("EQ") === undefined) positional.push(value);
      else
        insert(named, value.name.replace(/[A-Z]/g, lower), this.#value("MINUS", "NAME", "VALUE", "NUMBER"));
    } while (this.#accept("COMMA") !== undefined);
    this.#take("CBRACE", "CBRACE", "COMMA");
    return { positional, named };
  }

  #value(...expected: TokenKind[]): Value {
    const { kind } = this.#token;
    if (!expected.includes(kind)) return this.#unexpected(...expected);
    const text = this.#take(kind);
    if (kind === "NAME") return { type: "variable", name: text };
    if (kind === "VALUE") return { type: "text", text };
    const number = kind === "MINUS" ? -BigInt(this.#take("NUMBER")) : BigInt(text);
    return number < -LARGEST || number >= LARGEST ? this.#fail("Not a number") : { type: "number", number };
  }

  #accept(kind: TokenKind): string | undefined {
    return this.#token.kind === kind ? this.#advance() : undefined;
  }

  #take(kind: TokenKind, ...expected: TokenKind[]): string {
    return this.#accept(kind) ?? this.#unexpected(...(expected.length === 0 ? [kind] : expected));
  }

  #advance(): string {
    const { text } = this.#token;
    this.#token = this.#lexer.next();
    return text;
  }

  #unexpected(...expected: TokenKind[]): never {
    const ordered = TOKEN_ORDER.filter((kind) => expected.includes(kind));
    return this.#fail(`syntax error, unexpected ${this.#token.kind}, expecting ${ordered.join(" or ")}`);
  }

  #fail(problem: string): never {
    return fail(this.#lexer.problem ?? problem);
  }
}

function literal(text: string): Statement {
  return { name: "literal", positional: [{ type: "text", text }], named: [] };
}

function lower(letter: string): string {
  return letter.toLowerCase();
}

/** Keys are in order; of two that are equal, the later comes first. */
function insert(named: [string, Value][], key: string, value: Value): void {
  const place = named.findIndex(([other]) => other >= key);
  named.splice(place < 0 ? named.length : place, 0, [key, value]);
}

import { isUtf8 } from "node:buffer";
import type { Facts } from "../../profiles/facts.ts";
import { fail } from "./failure.ts";
import { CHARACTER_TOKENS, ESCAPES, type Token } from "./tokens.ts";

const NAME = /[a-zA-Z\x80-\xff][a-zA-Z0-9_/;:.\x80-\xff-]*/y;
const DIGITS = /[0-9]+/y;
const PLAIN = /[^%]+/y;
const UNQUOTED = { "'": /[^'\\]*/y, '"': /[^"\\]*/y } as const;

/** How the releases differ in reading a template. */
export type LexerFacts = Pick<Facts, "expansionsAreStrict" | "expansionsLoseLoneY">;

/** Takes what the server writes to its standard output while it reads. */
export type Echo = (text: string) => void;

/** Takes a template apart. The template is a string of bytes. */
export class Lexer {
  readonly #text: string;
  readonly #facts: LexerFacts;
  readonly #echo: Echo;
  #position = 0;
  #insideBraces = false;
  /** What the first error was that did not end the reading. */
  problem: string | undefined;

  constructor(text: string, facts: LexerFacts, echo: Echo) {
    this.#text = text;
    this.#facts = facts;
    this.#echo = echo;
  }

  /** The next token. Fails for what cannot be part of a template. */
  next(): Token {
    return this.#insideBraces ? this.#nextInside() : this.#nextOutside();
  }

  #nextOutside(): Token {
    if (this.#skip("%%{")) return { kind: "VALUE", text: "%{" };
    if (this.#skip("%{")) {
      this.#insideBraces = true;
      return { kind: "OCBRACE", text: "" };
    }
    if (this.#skip("%")) return { kind: "PERC", text: "" };
    const text = this.#match(PLAIN);
    if (text === "y" && this.#facts.expansionsLoseLoneY) return this.next();
    return text === undefined ? { kind: "end of file", text: "" } : { kind: "VALUE", text };
  }

  #nextInside(): Token {
    const name = this.#match(NAME);
    if (name !== undefined) return { kind: "NAME", text: this.#validated(name) };
    const digits = this.#match(DIGITS);
    if (digits !== undefined) return { kind: "NUMBER", text: digits };
    const character = this.#text.charAt(this.#position++);
    const kind = CHARACTER_TOKENS[character];
    if (kind === "CCBRACE") this.#insideBraces = false;
    if (kind !== undefined) return { kind, text: "" };
    if (character === "") return { kind: "end of file", text: "" };
    if (character === "'" || character === '"') return this.#quoted(character);
    if (character !== " " && character !== "\t") this.#pass(character);
    return this.#nextInside();
  }

  #quoted(quote: "'" | '"'): Token {
    let text = "";
    for (;;) {
      text += this.#validated(this.#match(UNQUOTED[quote]) ?? "");
      const end = this.#text.charAt(this.#position++);
      if (end === "") return { kind: "end of file", text: "" };
      if (end === quote) return { kind: "VALUE", text };
      text += this.#escaped();
    }
  }

  #escaped(): string {
    const rest = this.#text.slice(this.#position, this.#position + 3);
    if (rest === "") return "";
    if (rest.startsWith("\n")) {
      this.#position++;
      this.#pass("\n");
      return this.#escaped();
    }
    const hex = /^x([0-9a-fA-F]{2})/.exec(rest);
    if (hex !== null) return this.#character(hex[0], Number.parseInt(hex[1] ?? "", 16));
    const octal = /^[0-9]{1,3}/.exec(rest)?.[0];
    if (octal !== undefined)
      return this.#character(octal, /[89]/.test(octal) ? 256 : Number.parseInt(octal, 8));
    const escaped = ESCAPES[rest.charAt(0)];
    if (escaped === undefined) return this.#fail("Invalid character escape");
    this.#position++;
    return escaped;
  }

  #character(read: string, code: number): string {
    if (code > 255) return this.#fail("Invalid character escape");
    this.#position += read.length;
    return String.fromCharCode(code);
  }

  /** A character of no meaning is an error that counts only if another one follows; old releases print it. */
  #pass(character: string): void {
    if (this.#facts.expansionsAreStrict) this.problem ??= "Premature program end";
    else this.#echo(character);
  }

  #validated(text: string): string {
    return isUtf8(Buffer.from(text, "latin1")) ? text : this.#fail("Invalid UTF-8 string");
  }

  #fail(problem: string): never {
    return fail(this.problem ?? problem);
  }

  #skip(text: string): boolean {
    if (!this.#text.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#position;
    const found = expression.exec(this.#text)?.[0];
    if (found !== undefined) this.#position += found.length;
    return found;
  }
}

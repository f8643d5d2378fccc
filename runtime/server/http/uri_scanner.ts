/** The reason why a text is no URL. */
export class UriProblem extends Error {}

const SEGMENT = /[\w\-.~!$&'()*+,;=:@]/;
const QUERY = /[\w\-.~!$&'()*+,;=:@/?]/;
const USER = /[\w\-.~!$&'()*+,;=:%]/;

/** Reads a URL, of which each character is a byte, from left to right. */
export class UriScanner {
  readonly #text: string;
  /** True if errors name the character that they are about. */
  readonly #namesCharacters: boolean;
  #position = 0;

  constructor(text: string, namesCharacters: boolean) {
    this.#text = text;
    this.#namesCharacters = namesCharacters;
  }

  get next(): string {
    return this.#text.charAt(this.#position);
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** Skips a text that comes next; returns false if another one does. */
  skip(text: string): boolean {
    if (!this.#text.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  /** The scheme that the text begins with, its colon skipped. */
  scheme(): string | undefined {
    const scheme = /^[A-Za-z][A-Za-z\d+.-]{0,63}:/.exec(this.#text)?.[0];
    if (scheme === undefined) return undefined;
    this.#position = scheme.length;
    return scheme.slice(0, -1).toLowerCase();
  }

  /** What is in front of `@` in the authority. */
  userInfo(): string | undefined {
    let end = this.#position;
    while (end < this.#text.length && USER.test(this.#text.charAt(end))) end++;
    if (this.#text.charAt(end) !== "@") return undefined;
    const info = this.#text.slice(this.#position, end);
    this.#position = end + 1;
    return info;
  }

  /** What a pattern matches here. */
  match(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, "y");
    sticky.lastIndex = this.#position;
    const found = sticky.exec(this.#text)?.[0];
    this.#position += found?.length ?? 0;
    return found;
  }

  /** A part of a path. */
  segment(): string {
    const segment = this.#encoded(SEGMENT);
    if (!this.isAtEnd && !/[/?#]/.test(this.next)) this.#refuse("Path");
    return segment;
  }

  query(): string {
    const query = this.#encoded(QUERY);
    if (!this.isAtEnd && this.next !== "#") this.#refuse("Query");
    return query;
  }

  fragment(): void {
    this.#encoded(QUERY);
    if (!this.isAtEnd) this.#refuse("Fragment");
  }

  #encoded(characters: RegExp): string {
    const start = this.#position;
    while (!this.isAtEnd) {
      if (this.next === "%") this.encodedByte();
      else if (characters.test(this.next)) this.#position++;
      else break;
    }
    return this.#text.slice(start, this.#position);
  }

  /** A byte written as `%41`, if one comes next. */
  encodedByte(): string | undefined {
    if (this.next !== "%") return undefined;
    const [first, second] = [this.#text.charAt(this.#position + 1), this.#text.charAt(this.#position + 2)];
    if (first === "" || second === "") throw new UriProblem("Unexpected URI boundary after '%'");
    if (!isHex(first))
      throw new UriProblem(`Expecting hex digit after '%', but found ${this.#quoted(first)}`);
    if (!isHex(second))
      throw new UriProblem(`Expecting hex digit after '%${first}', but found ${this.#quoted(second)}`);
    if (first + second === "00")
      throw new UriProblem("Percent encoding is not allowed to encode NUL character");
    this.#position += 3;
    return String.fromCharCode(Number.parseInt(first + second, 16));
  }

  /** QUIRK: releases up to 2.3 do not say what is wrong with a byte of a host. */
  get hostProblem(): string {
    return this.#namesCharacters ? "Invalid percent encoding in hostname" : "(null)";
  }

  #refuse(part: string): never {
    const character = this.#namesCharacters ? ` ${this.#quoted(this.next)}` : "";
    throw new UriProblem(`${part} component contains invalid character${character}`);
  }

  #quoted(character: string): string {
    const code = character.charCodeAt(0);
    if (!this.#namesCharacters || (code >= 0x20 && code < 0x7f)) return `'${character}'`;
    return `<0x${code.toString(16).padStart(2, "0")}>`;
  }
}

function isHex(character: string): boolean {
  return /^[\dA-Fa-f]$/.test(character);
}

/** Replaces what is written as `%41`. */
export function decodeUri(text: string): string {
  return text.replace(/%([\dA-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Writes a path again, as releases up to 2.4.1 do with what they have decoded. */
export function encodePath(text: string): string {
  return text.replace(
    /[^\w\-.~!$&'()*+,;=:@/]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

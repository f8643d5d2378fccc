import { fail } from "./failure.ts";
import type { Scope } from "./scope.ts";
import type { Statement, Value } from "./statement.ts";

/** The number that a text is; undefined for none, and for one that a C `intmax_t` does not hold. */
export function toNumber(text: string): bigint | undefined {
  if (!/^-?[0-9]+$/.test(text)) return undefined;
  const number = BigInt(text);
  return BigInt.asIntN(64, number) === number ? number : undefined;
}

/** The arguments of one filter, read as it asks for them: a variable is looked up then. */
export class Arguments {
  readonly statement: Statement;
  readonly #scope: Scope;

  constructor(statement: Statement, scope: Scope) {
    this.statement = statement;
    this.#scope = scope;
  }

  get positional(): readonly Value[] {
    return this.statement.positional;
  }

  /** Fails when there is any. */
  refuseAll(): void {
    if (this.positional.length > 0) fail("Too many positional parameters");
    this.refuseNamed();
  }

  /** Fails when there is none. */
  requireSome(): void {
    if (this.positional.length === 0 && this.statement.named.length === 0) fail("Missing parameters");
  }

  /** Fails for the first one with a key. */
  refuseNamed(): void {
    const [first] = this.statement.named;
    if (first !== undefined) fail(`Unsupported key '${first[0]}'`);
  }

  /** Fails for more than so many without a key. */
  limit(count: number): void {
    if (this.positional.length > count) fail("Too many positional parameters");
  }

  /** Reads those with a key, in the order of keys. Fails for a key that is not known. */
  readNamed(readers: Readonly<Record<string, (value: Value) => void>>): void {
    for (const [key, value] of this.statement.named) {
      const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
      if (read === undefined) fail(`Unsupported key '${key}'`);
      else read(value);
    }
  }

  number(value: Value): bigint {
    if (value.type === "number") return value.number;
    if (value.type === "text") return fail(`'${value.text}' is not a number`);
    const text = this.#scope.lookup(value.name);
    return toNumber(text) ?? fail(`'${text}' (in ${value.name}) is not a number`);
  }

  flag(value: Value): boolean {
    const number = this.number(value);
    if (number === 0n || number === 1n) return number === 1n;
    // QUIRK: old releases print a number where the text of an argument would be.
    return fail(`'${number}' is not 0 or 1`);
  }

  text(value: Value | undefined): string {
    if (value === undefined) return fail("Missing parameter");
    if (value.type === "number") return fail(`${value.number} is not a string`);
    return this.any(value);
  }

  any(value: Value | undefined): string {
    if (value === undefined) return fail("Missing parameter");
    if (value.type === "variable") return this.#scope.lookup(value.name);
    return value.type === "number" ? String(value.number) : value.text;
  }
}

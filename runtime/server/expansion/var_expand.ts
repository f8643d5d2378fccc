import { decode } from "../../text.ts";
import { type Expander, type Expansion, toBytes, type VariableSource } from "./expansion.ts";
import type { TemplateUser } from "./template_user.ts";
import { userSource } from "./user_source.ts";
import { applyModifiers, type Field, isModifier } from "./var_expand_modifiers.ts";
import { longVariable, shortVariable } from "./var_expand_variables.ts";

const MOST_MODIFIERS = 10;

/** Expands the variables of a mail user in a template of Dovecot 2.3. */
export function expandVariables(template: string, user: TemplateUser): Expansion {
  return expandFrom(template, userSource(user));
}

/** Expands a template of Dovecot 2.3 with the variables of a source. */
export function expandFrom(template: string, source: VariableSource): Expansion {
  const expander: Expander = {
    source,
    expand: (inner) => expandBytes(inner, expander),
    variable: (key) => longVariable(key, expander),
  };
  const result = expander.expand(toBytes(template));
  return { ...result, text: decode(Buffer.from(result.text, "latin1")) };
}

/** The same on a string of bytes. */
function expandBytes(template: string, expander: Expander): Expansion {
  let text = "";
  let status: Expansion["status"] = "known";
  let error: string | undefined;
  const reader = new Reader(template);
  while (!reader.atEnd) {
    const plain = reader.takeUntil("%");
    text += plain;
    if (reader.atEnd) break;
    const field = readField(reader);
    if (reader.atEnd) break;
    const value = readVariable(reader, expander);
    text += value.status === "known" ? applyModifiers(value.text, field) : value.text;
    error = value.error ?? error;
    if (value.status === "failed" || status === "known") status = value.status;
  }
  return { status, text, ...(error === undefined ? {} : { error }) };
}

/** Reads `%[-][0]OFFSET.[-][0]WIDTH` and the modifiers. */
function readField(reader: Reader): Field {
  reader.take();
  const field: Field = { offset: 0, width: 0, zeroPadding: false, modifiers: [] };
  let negative = reader.skip("-");
  field.zeroPadding = reader.skip("0");
  field.width = reader.number();
  if (reader.skip(".")) {
    field.offset = negative ? -field.width : field.width;
    field.zeroPadding = reader.skip("0");
    negative = reader.skip("-");
    field.width = reader.number() * (negative ? -1 : 1);
  }
  while (field.modifiers.length < MOST_MODIFIERS && isModifier(reader.next))
    field.modifiers.push(reader.take());
  return field;
}

function readVariable(reader: Reader, expander: Expander): Expansion {
  if (reader.next !== "{" || !reader.rest.includes("}")) return shortVariable(reader.take(), expander.source);
  return expander.variable(reader.takeBraces());
}

/** A position in a template. */
class Reader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  get next(): string {
    return this.#text.charAt(this.#position);
  }

  get rest(): string {
    return this.#text.slice(this.#position);
  }

  take(): string {
    return this.#text.charAt(this.#position++);
  }

  skip(character: string): boolean {
    if (this.next !== character) return false;
    this.#position++;
    return true;
  }

  takeUntil(character: string): string {
    const found = this.#text.indexOf(character, this.#position);
    const end = found < 0 ? this.#text.length : found;
    const taken = this.#text.slice(this.#position, end);
    this.#position = end;
    return taken;
  }

  number(): number {
    const digits = /^[0-9]*/.exec(this.rest)?.[0] ?? "";
    this.#position += digits.length;
    return Number(digits);
  }

  /** The text between `{` and its `}`; a backslash protects the next character. */
  takeBraces(): string {
    const start = this.#position + 1;
    let depth = 1;
    let end = start;
    for (; end < this.#text.length; end++) {
      const character = this.#text.charAt(end);
      if (character === "\\") end++;
      else if (character === "{") depth++;
      else if (character === "}" && --depth === 0) break;
    }
    this.#position = Math.min(end, this.#text.length) + 1;
    return this.#text.slice(start, end);
  }
}

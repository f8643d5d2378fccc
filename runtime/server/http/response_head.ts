import type { ByteString } from "./byte_string.ts";
import type { HeaderLimits } from "./client_settings.ts";

/** A field of a header; the name as it was written. */
export type HeaderField = readonly [name: string, value: ByteString];

/** The beginning of an answer, up to its body. */
export interface ResponseHead {
  readonly status: number;
  readonly reason: ByteString;
  readonly headers: readonly HeaderField[];
  /** HTTP/1.0. */
  readonly isOld: boolean;
  /** How many bytes it has. */
  readonly length: number;
}

/** A fault of an answer. */
export interface ResponseProblem {
  readonly problem: string;
}

/**
 * Reads the beginning of an answer from what has arrived of it. Undefined as long as more must come; a problem as soon as
 * there is one.
 */
export function parseHead(
  bytes: ByteString,
  limits: HeaderLimits | undefined,
): ResponseHead | ResponseProblem | undefined {
  const line = parseStatusLine(bytes);
  if (line === undefined || "problem" in line) return line;
  const fields = new FieldReader(bytes, line.length, limits).read();
  if (fields === undefined || "problem" in fields) return fields;
  return { ...line, ...fields };
}

type StatusLine = Pick<ResponseHead, "status" | "reason" | "isOld" | "length">;

function parseStatusLine(bytes: ByteString): StatusLine | ResponseProblem | undefined {
  if (bytes.length < 8) return undefined;
  if (!/^HTTP\/\d\.\d/.test(bytes))
    return { problem: `Invalid HTTP version in response: ${sanitized(bytes, 0)}` };
  if (bytes.length > 8 && bytes[8] !== " ")
    return { problem: `Expected ' ' after response version, but found ${sanitized(bytes, 8)}` };
  if (bytes.length < 12) return undefined;
  const status = bytes.slice(9, 12);
  if (!/^[1-5]\d\d$/.test(status)) return { problem: "Invalid HTTP status code in response" };
  if (bytes.length > 12 && bytes[12] !== " ")
    return { problem: `Expected ' ' after response status code, but found ${sanitized(bytes, 12)}` };
  return finishStatusLine(bytes, Number(status));
}

function finishStatusLine(bytes: ByteString, status: number): StatusLine | ResponseProblem | undefined {
  const reason = /^[\t\x20-\x7e\x80-\xff]*/.exec(bytes.slice(13))![0];
  const end = 13 + reason.length;
  const lineEnd = bytes[end] === "\r" ? end + 1 : end;
  if (lineEnd >= bytes.length) return undefined;
  if (bytes[lineEnd] !== "\n")
    return { problem: `Expected line end after response, but found ${sanitized(bytes, lineEnd)}` };
  return { status, reason, isOld: bytes.startsWith("HTTP/1.0"), length: lineEnd + 1 };
}

/** The number of bytes that a message shows of what was unexpected. */
const SHOWN = 20;

function sanitized(bytes: ByteString, position: number): string {
  const shown = bytes.slice(position, position + SHOWN);
  return shown.replace(/[\x20-\x7e]+|[^\x20-\x7e]/g, (part) => {
    if (part === "\n") return "<LF>";
    if (part === "\r") return "<CR>";
    const code = part.charCodeAt(0);
    return code >= 0x20 && code < 0x7f ? `\`${part}'` : `<0x${code.toString(16).padStart(2, "0")}>`;
  });
}

/** Reads the fields of a header. */
class FieldReader {
  readonly #bytes: ByteString;
  readonly #start: number;
  readonly #limits: HeaderLimits | undefined;
  readonly #headers: HeaderField[] = [];
  #position: number;

  constructor(bytes: ByteString, start: number, limits: HeaderLimits | undefined) {
    this.#bytes = bytes;
    this.#start = start;
    this.#position = start;
    this.#limits = limits;
  }

  read(): Pick<ResponseHead, "headers" | "length"> | ResponseProblem | undefined {
    for (;;) {
      const end = this.#end();
      if (end !== undefined) return end;
      if (this.#position >= this.#bytes.length) return undefined;
      const field = this.#field();
      if (field === undefined) return this.#excess();
      if ("problem" in field) return { problem: `Failed to parse header: ${field.problem}` };
      this.#headers.push([field.name, field.value]);
      const excess = this.#excess(field.length);
      if (excess !== undefined) return excess;
      this.#position += field.length;
    }
  }

  /** The empty line at the end. */
  #end(): Pick<ResponseHead, "headers" | "length"> | ResponseProblem | undefined {
    const [first, second] = [this.#bytes[this.#position], this.#bytes[this.#position + 1]];
    if (first === "\n") return { headers: this.#headers, length: this.#position + 1 };
    if (first !== "\r" || second === undefined) return undefined;
    if (second === "\n") return { headers: this.#headers, length: this.#position + 2 };
    const found = shownCharacter(second);
    return {
      problem: `Failed to parse header: Encountered stray CR at beginning of header line, followed by ${found}`,
    };
  }

  /** A field, which may go on in further lines. Undefined when more of it must come. */
  #field(): { name: string; value: string; length: number } | ResponseProblem | undefined {
    const rest = this.#bytes.slice(this.#position);
    const name = /^[\w!#$%&'*+.^`|~-]*/.exec(rest)![0];
    if (rest.length === name.length) return undefined;
    if (rest[name.length] !== ":")
      return {
        problem: `Expected ':' after header field name '${name.slice(0, 64)}', but found ${shownCharacter(rest[name.length]!)}`,
      };
    if (name === "") return { problem: "Empty header field name" };
    const content = /^(?:[^\r\n]|\r?\n[ \t])*(?:(\r?\n)(?=[^ \t])|(\r)(?=[^\n]))/s.exec(
      rest.slice(name.length + 1),
    );
    if (content === null) return undefined;
    if (content[2] !== undefined) {
      const found = shownCharacter(rest[name.length + 1 + content[0].length]!);
      return {
        problem: `Expected LF after CR at end of header field '${name.slice(0, 64)}', but found ${found}`,
      };
    }
    return { name, value: fieldValue(content[0]), length: name.length + 1 + content[0].length };
  }

  /** What is too long, of the fields so far and one more of so many bytes. */
  #excess(length = this.#bytes.length - this.#position): ResponseProblem | undefined {
    if (this.#limits === undefined) return undefined;
    const { size, fieldSize, fields } = this.#limits;
    if (this.#headers.length > fields) return tooMuch("number of header fields");
    if (length > fieldSize) return tooMuch("header field size");
    return this.#position + length - this.#start >= size ? tooMuch("header size") : undefined;
  }
}

function tooMuch(what: string): ResponseProblem {
  return { problem: `Failed to parse header: Excessive ${what}` };
}

/** The server drops characters that no value may have, and joins lines with a blank. */
function fieldValue(content: string): string {
  return content
    .replace(/\r?\n[ \t]+/g, " ")
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, "")
    .replace(/^[ \t]+|[ \t]+$/g, "");
}

function shownCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x20 && code < 0x7f ? `'${character}'` : `0x${code.toString(16).padStart(2, "0")}`;
}

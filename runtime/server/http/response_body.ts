import type { ByteString } from "./byte_string.ts";
import type { HeaderField, ResponseHead, ResponseProblem } from "./response_head.ts";

/** The sign of the end of a body. */
export type BodyForm =
  | { readonly kind: "none" }
  | { readonly kind: "sized"; readonly size: number }
  | { readonly kind: "chunked" }
  /** It ends with the connection. */
  | { readonly kind: "closed" };

/** The value of the first field of a name. */
export function headerOf(headers: readonly HeaderField[], name: string): string | undefined {
  return headers.find((field) => field[0].toLowerCase() === name.toLowerCase())?.[1];
}

/** The reading by a release of what says two things about its length. */
export interface BodyFacts {
  /** A Content-Length beside a Transfer-Encoding is an error. */
  readonly httpRefusesTwoLengths: boolean;
}

/** The form of an answer's body, or what is wrong with it. */
export function bodyFormOf(head: ResponseHead, method: string, facts: BodyFacts): BodyForm | ResponseProblem {
  const problem = headerProblem(head.headers);
  if (problem !== undefined) return { problem };
  const { status, headers } = head;
  const length = headerOf(headers, "Content-Length");
  const isBare = status < 200 || status === 204;
  if (isBare && Number(length ?? 0) > 0)
    return {
      problem: `Unexpected Content-Length header field for ${status} response (length=${Number(length)})`,
    };
  if (isBare || status === 304 || method === "HEAD") return { kind: "none" };
  const encoding = headerOf(headers, "Transfer-Encoding");
  if (encoding !== undefined)
    return encodedForm(encoding, length !== undefined && facts.httpRefusesTwoLengths);
  if (length === undefined) return { kind: "closed" };
  return Number(length) === 0 ? { kind: "none" } : { kind: "sized", size: Number(length) };
}

function headerProblem(headers: readonly HeaderField[]): string | undefined {
  const lengths = headers.filter(([name]) => name.toLowerCase() === "content-length");
  const connection = headers.find(([name]) => name.toLowerCase() === "connection");
  if (lengths.some(([, value]) => !/^\d{1,19}$/.test(value))) return "Invalid Content-Length header";
  if (lengths.length > 1) return "Duplicate Content-Length header";
  if (connection !== undefined && !/^[\w\s,!#$%&'*+.^`|~-]*\w[\w\s,!#$%&'*+.^`|~-]*$/.test(connection[1]))
    return "Invalid Connection header";
  return undefined;
}

function encodedForm(encoding: string, hasLength: boolean): BodyForm | ResponseProblem {
  const codings = encoding.split(",").map((coding) => coding.trim());
  if (hasLength) return { problem: "Message has both a Transfer-Encoding and a Content-Length header" };
  const unknown = codings.find((coding) => coding.toLowerCase() !== "chunked");
  return unknown === undefined ? { kind: "chunked" } : { problem: `Unknown transfer coding \`${unknown}'` };
}

/** The header fields that a script sees: of two lengths, releases that take both forget the first. */
export function visibleHeaders(headers: readonly HeaderField[]): readonly HeaderField[] {
  const isEncoded = headerOf(headers, "Transfer-Encoding") !== undefined;
  return isEncoded ? headers.filter(([name]) => name.toLowerCase() !== "content-length") : headers;
}

/** True if a server says that it closes the connection. */
export function closesConnection({ headers, isOld }: ResponseHead): boolean {
  const options = (headerOf(headers, "Connection") ?? "").toLowerCase().split(/[\s,]+/);
  return options.includes("close") || (isOld && !options.includes("keep-alive"));
}

/** The progress of reading a body. */
export interface BodyProgress {
  readonly isDone: boolean;
  readonly problem?: string;
}

/** Reads a body as it arrives. */
export class BodyReader {
  /** What was read. */
  body: ByteString = "";
  /** What arrived and was not read. */
  rest: ByteString = "";
  readonly #form: BodyForm;
  /** What is left of the chunk that is being read; undefined between chunks. */
  #chunk: number | undefined;
  #isLast = false;

  constructor(form: BodyForm) {
    this.#form = form;
  }

  /** Takes what arrived. */
  take(bytes: ByteString): BodyProgress {
    this.rest += bytes;
    switch (this.#form.kind) {
      case "none":
        return { isDone: true };
      case "closed":
        this.#move(this.rest.length);
        return { isDone: false };
      case "sized":
        this.#move(Math.min(this.rest.length, this.#form.size - this.body.length));
        return { isDone: this.body.length === this.#form.size };
      case "chunked":
        return this.#takeChunks();
    }
  }

  /** What it means for the body that the connection ended, so many seconds after it was opened. */
  end(seconds: number): BodyProgress {
    if (this.#form.kind === "closed") return { isDone: true };
    if (this.#form.kind === "chunked") return { isDone: false, problem: "Unexpected end of payload" };
    const { size } = this.#form as { size: number };
    return {
      isDone: false,
      problem: `Disconnected while reading message payload at offset ${this.body.length} (wanted ${size}): Connection closed (opened ${seconds} secs ago)`,
    };
  }

  #move(count: number): void {
    this.body += this.rest.slice(0, count);
    this.rest = this.rest.slice(count);
  }

  #takeChunks(): BodyProgress {
    for (;;) {
      if (this.#isLast) return this.#takeTrailer();
      if (this.#chunk === undefined) {
        const progress = this.#takeSize();
        if (progress !== undefined) return progress;
      } else if (this.#chunk > 0) {
        const count = Math.min(this.#chunk, this.rest.length);
        this.#move(count);
        this.#chunk -= count;
        if (this.#chunk > 0) return { isDone: false };
      } else {
        const progress = this.#takeChunkEnd();
        if (progress !== undefined) return progress;
      }
    }
  }

  /** The line before a chunk. */
  #takeSize(): BodyProgress | undefined {
    const digits = /^[\dA-Fa-f]*/.exec(this.rest)![0];
    if (this.rest === digits) return { isDone: false };
    if (digits === "") return failed(`Expected chunk size digit, but found ${shown(this.rest[0]!)}`);
    const line = /^(?:;[^\r\n]*)?\r?(?:\n|$)/.exec(this.rest.slice(digits.length))?.[0];
    if (line === undefined) {
      const found = this.rest.slice(digits.length).replace(/^(?:;[^\r\n]*)?\r?/, "")[0] ?? "";
      return failed(`Expected new line after chunk size, but found ${shown(found)}`);
    }
    if (!line.endsWith("\n")) return { isDone: false };
    this.rest = this.rest.slice(digits.length + line.length);
    this.#chunk = Number.parseInt(digits, 16);
    this.#isLast = this.#chunk === 0;
    return undefined;
  }

  #takeChunkEnd(): BodyProgress | undefined {
    const end = /^\r?(?:\n|$)/.exec(this.rest)?.[0];
    if (end === undefined)
      return failed(
        `Expected new line after chunk data, but found ${shown(this.rest.replace(/^\r/, "")[0] ?? "")}`,
      );
    if (!end.endsWith("\n")) return { isDone: false };
    this.rest = this.rest.slice(end.length);
    this.#chunk = undefined;
    return undefined;
  }

  /** Fields behind the last chunk are ignored. */
  #takeTrailer(): BodyProgress {
    const trailer = /^(?:[^\r\n]+\r?\n)*\r?\n/.exec(this.rest)?.[0];
    if (trailer === undefined) return { isDone: false };
    this.rest = this.rest.slice(trailer.length);
    return { isDone: true };
  }
}

function failed(problem: string): BodyProgress {
  return { isDone: false, problem };
}

function shown(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x20 && code < 0x7f ? `'${character}'` : `0x${code.toString(16).padStart(2, "0")}`;
}

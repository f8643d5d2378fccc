import type { HttpAnswer } from "../world/http_world.ts";
import { type Reaction, reactionTo } from "./answer_text.ts";
import { type ByteString, fromByteString } from "./byte_string.ts";
import type { RequestView } from "./network.ts";

/** The steps of a server where nobody says what it answers. */
export const NOT_FOUND: HttpAnswer = { status: 404 };

const AGREEMENT: Reaction = { after: 0, bytes: "HTTP/1.1 100 Continue\r\n\r\n", closes: false };

/** A server's side of a connection: it reads requests, and reacts to each. */
export class ServerSide {
  readonly #origin: string;
  readonly #answer: (request: RequestView, text: string) => HttpAnswer;
  #received: ByteString = "";
  #hasAgreed = false;

  /** `origin` is the beginning of the URLs that lead to it, up to the path. */
  constructor(origin: string, answer: (request: RequestView, text: string) => HttpAnswer) {
    this.#origin = origin;
    this.#answer = answer;
  }

  /** Takes bytes that arrived, and says what the server does about them. */
  receive(bytes: ByteString): Reaction[] {
    this.#received += bytes;
    const reactions: Reaction[] = [];
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      if (end < 0) return reactions;
      const head = this.#received.slice(0, end);
      const length = end + 4 + lengthOf(head);
      const isComplete = this.#received.length >= length;
      if (!isComplete) {
        if (/^expect: *100-continue *$/im.test(head) && !this.#hasAgreed) reactions.push(AGREEMENT);
        this.#hasAgreed = true;
        return reactions;
      }
      this.#hasAgreed = false;
      const request = this.#received.slice(0, length);
      this.#received = this.#received.slice(length);
      const reaction = this.#react(request, end);
      if (reaction !== undefined) reactions.push(reaction);
    }
  }

  #react(text: ByteString, end: number): Reaction | undefined {
    const [line = "", ...fields] = text.slice(0, end).split("\r\n");
    const [, method = "", target = ""] = /^(.*?) (\S*) HTTP\/1\.1$/s.exec(line) ?? [];
    const request: RequestView = {
      method,
      url: fromByteString(target.startsWith("/") ? this.#origin + target : target),
      headers: fields.map(fieldOf),
      body: fromByteString(text.slice(end + 4)),
    };
    return reactionTo(this.#answer(request, fromByteString(text)), method);
  }
}

function lengthOf(head: ByteString): number {
  return Number(/^content-length: *(\d+) *$/im.exec(head)?.[1] ?? 0);
}

function fieldOf(line: ByteString): [string, string] {
  const end = line.indexOf(":");
  return [fromByteString(line.slice(0, end)), fromByteString(line.slice(end + 1).replace(/^ /, ""))];
}

import type { HttpAnswer } from "../world/http_world.ts";
import { type ByteString, toByteString } from "./byte_string.ts";
import { REASONS } from "./reasons.ts";

/** The steps of a server after a request. */
export interface Reaction {
  /** So many milliseconds later. */
  readonly after: number;
  readonly bytes: ByteString;
  /** True if it closes the connection then. */
  readonly closes: boolean;
}

/** The steps of a server for an answer to a method; undefined when it does nothing at all. */
export function reactionTo(answer: HttpAnswer, method: string): Reaction | undefined {
  const after = answer.delay ?? 0;
  switch (answer.failure) {
    case "timeout":
      return undefined;
    case "closed":
      return { after, bytes: "", closes: true };
    case "cut-off":
    case "stalled":
      return { after, bytes: halfOf(answer, method), closes: answer.failure === "cut-off" };
    default:
      return wholeReaction(answer, { method, after });
  }
}

function wholeReaction(answer: HttpAnswer, { method, after }: { method: string; after: number }): Reaction {
  if (answer.raw !== undefined) return { after, bytes: toByteString(answer.raw), closes: true };
  const { head, body } = partsOf(answer, method);
  const connection = Object.entries(answer.headers ?? {}).find(
    ([name]) => name.toLowerCase() === "connection",
  );
  return { after, bytes: head + body, closes: /\bclose\b/i.test(connection?.[1] ?? "") };
}

function halfOf(answer: HttpAnswer, method: string): ByteString {
  const { head, body } = partsOf(answer, method);
  return head + body.slice(0, Math.floor(body.length / 2));
}

/** The head and the body of an answer. */
function partsOf(
  answer: HttpAnswer,
  method: string,
): { readonly head: ByteString; readonly body: ByteString } {
  const { status = 200, reason = REASONS[status] ?? "", headers = {} } = answer;
  const body = toByteString(answer.json === undefined ? (answer.body ?? "") : JSON.stringify(answer.json));
  const given = Object.entries(headers);
  const has = (name: string) => given.some(([each]) => each.toLowerCase() === name);
  if (answer.json !== undefined && !has("content-type")) given.push(["Content-Type", "application/json"]);
  const isBare = status < 200 || status === 204 || status === 304;
  if (!isBare && !has("content-length") && !has("transfer-encoding"))
    given.push(["Content-Length", String(body.length)]);
  const lines = [`HTTP/1.1 ${status} ${reason}`, ...given.map(([name, value]) => `${name}: ${value}`)];
  const head = `${lines.map(toByteString).join("\r\n")}\r\n\r\n`;
  return { head, body: isBare || method === "HEAD" ? "" : body };
}

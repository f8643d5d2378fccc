import type { UnansweredRequest } from "../runtime/index.ts";
import type { Note } from "./message.ts";

/** The number of requests that are explained. */
const MOST = 3;

/** For requests that nobody has answered: how to give them an answer. */
export function explainRequests(unanswered: readonly UnansweredRequest[]): Note[] {
  const different = new Map(unanswered.map((request) => [`${request.method} ${request.url}`, request]));
  return [...different].slice(0, MOST).map(([name, request]) => ({
    code: "request-unanswered",
    message: `Nobody has an answer for ${name}: on the simulator servers answer only what the world says.`,
    hint: `Add it to the world: "http": { "routes": [${JSON.stringify(routeFor(request))}] }, or let it through with --allow-net ${serverOf(request.url)}.`,
  }));
}

function routeFor({ method, url }: UnansweredRequest) {
  return { method, url: url.replace(/\?.*$/s, ""), answer: { status: 200, body: "" } };
}

function serverOf(url: string): string {
  const [, scheme, host = "", port] = /^(https?):\/\/(\[[^\]]*\]|[^/:?#]*)(?::(\d+))?/.exec(url) ?? [];
  return `${host}:${port ?? (scheme === "https" ? 443 : 80)}`;
}

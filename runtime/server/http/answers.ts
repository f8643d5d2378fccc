import type { HttpAnswer, HttpRoute } from "../world/http_world.ts";
import type { RequestView } from "./network.ts";

/** Answers requests in the place of routes; undefined leaves a request to them. */
export type Answerer = (request: RequestView) => HttpAnswer | undefined;

/** Chooses what servers answer. */
export class Answers {
  readonly #routes: readonly HttpRoute[];
  readonly #answerer: Answerer | undefined;
  /** How many requests each route has answered. */
  readonly #counts = new Map<HttpRoute, number>();

  constructor(routes: readonly HttpRoute[], answerer?: Answerer) {
    this.#routes = routes;
    this.#answerer = answerer;
  }

  /** The answer to a request, which then counts as answered. */
  choose(request: RequestView): HttpAnswer | undefined {
    const given = this.#answerer?.(request);
    if (given !== undefined) return given;
    const route = this.#routes.find((each) => fits(each, request) && !this.#isSpent(each));
    if (route === undefined) return undefined;
    const count = this.#counts.get(route) ?? 0;
    this.#counts.set(route, count + 1);
    const answers = route.answers ?? [route.answer ?? {}];
    return answers[Math.min(count, answers.length - 1)];
  }

  /** True if any route is about the server of one of these beginnings of URLs. */
  hasServer(origins: readonly string[]): boolean {
    return this.#routes.some(({ url }) => origins.some((origin) => matches(originPattern(url), origin)));
  }

  #isSpent(route: HttpRoute): boolean {
    return (this.#counts.get(route) ?? 0) >= (route.times ?? Number.POSITIVE_INFINITY);
  }
}

/** The part of a URL, or of a pattern for URLs, up to its path. */
function originPattern(url: string): string {
  return /^[^/]*\/\/[^/?#]*/.exec(url)?.[0] ?? url;
}

function fits({ method, url, headers = {}, body }: HttpRoute, request: RequestView): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (!matches(url, url.includes("?") ? request.url : request.url.replace(/\?.*$/s, ""))) return false;
  if (body !== undefined && !matches(body, request.body)) return false;
  return Object.entries(headers).every(([name, value]) =>
    request.headers.some(
      (field) => field[0].toLowerCase() === name.toLowerCase() && matches(value, field[1]),
    ),
  );
}

/** True if a text is what a pattern says, in which `*` stands for any text. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}

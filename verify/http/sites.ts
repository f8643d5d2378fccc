import type { HttpAnswer, World } from "../../runtime/index.ts";
import { JudgeError } from "../judge_error.ts";

/** The place on this machine of a server of a world. */
export type SiteKind =
  | "plain"
  | "secure"
  /** Its certificate is not trusted. */
  | "untrusted"
  /** Nobody listens. */
  | "closed"
  /** Its name is not known. */
  | "unknown";

/** A server that scripts or routes name. */
export interface Site {
  /** The beginning of its URLs, such as `http://api.example.org`. */
  readonly origin: string;
  readonly kind: SiteKind;
}

/** The beginning of a URL, after the name and password that may be in it. */
const URL_START = /(https?:\/\/)((?:[^\s"'/@\\]*@)?)((?:[\w-]+\.)*[\w-]+|\[[\da-f:]+\])((?::\d{1,5})?)/gi;

/** The servers that the routes of a world and the texts of scripts are about. */
export function sitesOf(texts: readonly string[], world: World, keepsNames: boolean): Site[] {
  const routes = world.http?.routes ?? [];
  const named = [...routes.map(({ url }) => url), ...texts].flatMap(originsIn);
  const origins = [...new Set(named)].filter((origin) => !keepsNames || isAddress(origin));
  return origins.map((origin) => ({ origin, kind: kindOf(origin, world) }));
}

function originsIn(text: string): string[] {
  return [...text.matchAll(URL_START)].map(([, scheme, , host, port]) => `${scheme}${host}${port}`);
}

function isAddress(origin: string): boolean {
  return /^https?:\/\/(?:\[|\d+\.\d+\.\d+\.\d+(?::|$))/.test(origin);
}

function kindOf(origin: string, world: World): SiteKind {
  const routes = (world.http?.routes ?? []).filter(({ url }) => originsIn(url).includes(origin));
  if (routes.length === 0) return "closed";
  const answers = routes.flatMap(({ answer = {}, answers = [answer] }) => answers);
  const kinds = new Set(answers.map((answer) => answeredKind(origin, answer)));
  const [kind, ...others] = kinds;
  if (others.length === 0) return kind!;
  throw new JudgeError({
    code: "no-such-server",
    message: `No server at ${origin} is both ${kind} and ${others[0]}.`,
    hint: "Give the failures refused, dns and tls to all answers of a server, or to none.",
  });
}

function answeredKind(origin: string, { failure }: HttpAnswer): SiteKind {
  if (failure === "refused") return "closed";
  if (failure === "dns") return "unknown";
  if (failure === "tls") return "untrusted";
  return origin.startsWith("https:") ? "secure" : "plain";
}

/** The places on this machine of servers that a world names. */
export type LocalSites = readonly (readonly [origin: string, local: string])[];

/** Names the places on this machine in a text, in the place of the servers of the world. */
export function localText(text: string, sites: LocalSites): string {
  const local = new Map(sites);
  return text.replace(URL_START, (whole, scheme: string, user: string, ...[host, port]: string[]) => {
    const place = local.get(`${scheme}${host}${port}`);
    return place === undefined ? whole : place.replace("://", `://${user}`);
  });
}

/** The same in all routes of a world. */
export function localWorld(world: World, sites: LocalSites): World {
  if (world.http === undefined || sites.length === 0) return world;
  return { ...world, http: localValue(world.http, sites) };
}

/** Names the servers of the world again, in the place of where they are on this machine. */
export function originalText(text: string, sites: LocalSites): string {
  let original = text;
  for (const [origin, local] of sites) {
    original = original.replaceAll(local, origin);
    original = original.replaceAll(authorityOf(local), authorityOf(origin));
  }
  return original;
}

function authorityOf(origin: string): string {
  return origin.replace(/^\w+:\/\//, "");
}

function localValue<T>(value: T, sites: LocalSites): T {
  const replaced = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? localText(part, sites) : part,
  );
  return JSON.parse(replaced) as T;
}

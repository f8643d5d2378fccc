import { readdirSync } from "node:fs";

/** The versions of Lua that chunks are compiled for; what is for 5.4 is the same text as for 5.3, which a test shows. */
export const targets = ["5.1", "5.4"] as const;
export type TargetLua = (typeof targets)[number];

/** A program that the compiler must refuse with this code and no other, for every Lua or only for those in `on`. */
export interface Refused {
  readonly source: string;
  readonly refused: string;
  readonly on?: readonly TargetLua[];
}

/** A program of several modules: the entry imports those in `modules` as `./name`. */
export interface Modular {
  readonly source: string;
  readonly modules: Readonly<Record<string, string>>;
}

/** A program that must print in Lua what it prints as JavaScript, or one that must be refused. */
export type Snippet = string | Refused | Modular;

/** Snippets by title. */
export type Family = Readonly<Record<string, Snippet>>;

const folder = new URL("families/", import.meta.url);

async function load(file: string): Promise<[string, Family]> {
  const name = file.replace(/\.ts$/, "");
  const family: Record<string, Family> = await import(new URL(file, folder).href);
  const found = family[name];
  if (!found) throw new Error(`${file} must export a record of snippets with the name ${name}`);
  return [name, found];
}

/** All families: each file of `families` exports one under its own name. */
export async function loadFamilies(): Promise<[string, Family][]> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return Promise.all(files.sort().map(load));
}

export function sourceOf(snippet: Snippet): string {
  return typeof snippet === "string" ? snippet : snippet.source;
}

/** The modules besides the entry, by name. */
export function modulesOf(snippet: Snippet): Readonly<Record<string, string>> {
  return typeof snippet === "object" && "modules" in snippet ? snippet.modules : {};
}

/** The target for which a snippet is refused, with the code, or undefined where it must mean the same. */
export function refusalOn(snippet: Snippet, target: TargetLua): string | undefined {
  if (typeof snippet === "string" || "modules" in snippet) return undefined;
  if (snippet.on?.includes(target) === false) return undefined;
  return snippet.refused;
}

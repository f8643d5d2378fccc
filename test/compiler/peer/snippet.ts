import { createHash } from "node:crypto";

/** What is compared of a module: the result of its function, the value of an export at a path, or all its exports. */
export type Access =
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "path"; readonly path: readonly [string, ...string[]] }
  | { readonly kind: "exports" };

/** A program of the peer's suite. */
export interface Snippet {
  /** The test file, relative to the folder of unit tests. */
  readonly file: string;
  readonly title: string;
  /** The name of the module to begin with. */
  readonly main: string;
  /** The modules' texts by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly access: Access;
  /** JavaScript that the modules need in front of them. */
  readonly jsHeader: string;
  /** The value that the test names; absent where it asks for JavaScript's. */
  readonly expected?: { readonly value: unknown };
  /** Why the snippet says nothing about JavaScript, for example because it needs a file of Lua. */
  readonly aboutLua?: string;
}

/** The key of a snippet: it stays when the test moves, is renamed, or is indented in another way. */
export function keyOf({ main, files, access }: Snippet): string {
  const texts = Object.entries(files).map(([name, text]) => [name, text.replace(/\s+/g, " ").trim()]);
  return createHash("sha256")
    .update(JSON.stringify([main, texts, access]))
    .digest("hex")
    .slice(0, 12);
}

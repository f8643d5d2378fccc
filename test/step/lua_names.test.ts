import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { luaNames } from "../../compiler/lua_grammar/index.ts";
import { luaOf, releases } from "../../compiler/target/index.ts";

interface Surface {
  readonly objects: Readonly<Record<string, { readonly members: Readonly<Record<string, unknown>> }>>;
}

/** Names that the server adds to a new state, and the one that a table cannot have twice. */
const ADDED = ["dovecot", "_G"];

test.each(releases)("luaNames has the names that scripts see on %s", (release) => {
  const surface: Surface = JSON.parse(readFileSync(`sdk/surface/${release}.json`, "utf8"));
  const { globals, members } = luaNames(luaOf(release)!);
  const own = (names: Iterable<string>) => [...names].filter((name) => !ADDED.includes(name)).sort();
  expect(own(globals)).toEqual(own(Object.keys(surface.objects._G!.members)));
  for (const [table, names] of members)
    expect([table, [...names].sort()]).toEqual([table, Object.keys(surface.objects[table]!.members).sort()]);
});

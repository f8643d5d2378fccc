import { expect, test } from "vitest";
import { loadFamilies } from "../compiler/meaning/families.ts";
import { declaredMembers, snippetSources, usedMembers } from "./library.ts";

const declared = declaredMembers();
const available = declared.filter(({ alternative, isLua }) => alternative === undefined && !isLua);

test("library has members of all kinds", () => {
  const keys = declared.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining(["Array.map", "Math.floor", "parseInt", "string.format", "JSON"]),
  );
  expect(available.length).toBeGreaterThan(150);
});

test("library: each member has a snippet, which means the same in every Lua or is refused", {
  timeout: 60_000,
}, async () => {
  const used = usedMembers(snippetSources(await loadFamilies()));
  expect(available.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
});

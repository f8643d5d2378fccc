import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { libraryMember, libraryMembers } from "../../../compiler/semantics/library_members.ts";

const folder = fileURLToPath(new URL("../../../sdk/library/", import.meta.url));

/** The members that the library of hooks declares, by interface. */
function declaredMembers(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".d.ts"))) {
    const file = ts.createSourceFile(name, readFileSync(folder + name, "utf8"), ts.ScriptTarget.ESNext, true);
    for (const declaration of file.statements.filter(ts.isInterfaceDeclaration)) {
      // What a ReadonlyMap has, a Map has as well.
      const type = declaration.name.text.replace(/^Readonly/, "");
      const members = found.get(type) ?? new Set();
      for (const member of declaration.members) if (member.name) members.add(member.name.getText());
      found.set(type, members);
    }
  }
  return found;
}

test("libraryMembers names only what the library of hooks declares", () => {
  const declared = declaredMembers();
  const unknown = Object.entries(libraryMembers).flatMap(([type, members]) =>
    Object.keys(members).flatMap((name) => (declared.get(type)?.has(name) ? [] : [`${type}.${name}`])),
  );
  expect(unknown).toEqual([]);
});

test("libraryMembers has every member of arrays, Maps and Sets", () => {
  const declared = declaredMembers();
  const missing = (["Array", "Map", "Set"] as const).flatMap((type) =>
    [...declared.get(type)!]
      .filter((name) => !name.startsWith("[") && !libraryMember(type, name))
      .map((name) => `${type}.${name}`),
  );
  expect(missing).toEqual([]);
});

test("libraryMember knows no names that objects inherit", () => {
  expect(libraryMember("Map", "toString")).toBeUndefined();
  expect(libraryMember("Map", "constructor")).toBeUndefined();
});

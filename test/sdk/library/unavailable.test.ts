import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { declaredMembers } from "../../step/library.ts";

const missing = declaredMembers().filter(({ alternative }) => alternative !== undefined);
const globals = missing.filter(({ key }) => !key.includes("."));
const members = missing.filter(({ key }) => key.includes("."));

/** Something that has the members of an interface of the library. */
const ownerOf = (name: string) =>
  ({
    Array: "Array.of(1)",
    Function: "mail_user_created",
    Map: "new Map<string, string>()",
    Math: "Math",
    NewableFunction: "Box",
    Number: "num",
    Object: "Object",
    Set: "new Set<string>()",
    String: "text",
  })[name];

/** Members that the texts of the declarations say to be missing. */
function countedInTexts(): number {
  const folder = new URL("../../../sdk/library/", import.meta.url);
  const files = readdirSync(folder).filter((name) => /^[a-z]+\.d\.ts$/.test(name));
  const texts = files.map((name) => readFileSync(new URL(name, folder), "utf8"));
  return texts.reduce((sum, text) => sum + (text.match(/^ {2}\w+: NotInLua</gm)?.length ?? 0), 0);
}

/** Globals that have a rule of their own. */
const codes: ReadonlyMap<string, string> = new Map([
  ["RegExp", "regular-expression"],
  ["print", "standard-output"],
]);

/** Members of a constructor, whose interface has the name of what it makes. */
const statics: ReadonlyMap<string, string> = new Map([
  ["String.fromCodePoint", "String"],
  ["String.raw", "String"],
  ["Map.groupBy", "Map"],
]);

function diagnosticsOf(statement: string) {
  const source = `export function mail_user_created(): void {
    const text = "a";
    const num = 1;
    class Box {}
    ${statement}
    void [text, num, Box];
  }`;
  return compileString(source).diagnostics.map(({ code, message, hint }) => ({ code, message, hint }));
}

describe("unavailable", () => {
  test("has globals and members", () => {
    expect(globals.length).toBeGreaterThan(40);
    expect(members.length).toBeGreaterThan(0);
    expect(members.length).toBe(countedInTexts());
  });

  test.each(globals)("$key is refused with the alternative of its declaration", ({ key, alternative }) => {
    const [found, ...others] = diagnosticsOf(`const it = ${key};\nvoid it;`);
    expect(others).toEqual([]);
    const own = codes.get(key);
    expect(found).toMatchObject(own ? { code: own } : { code: "unavailable-global", hint: alternative });
  });

  test.each(members)("$key is refused with the alternative of its declaration", ({ key, alternative }) => {
    const [owner = "", name = ""] = key.split(".");
    const value = statics.get(key) ?? ownerOf(owner);
    expect(value, owner).toBeDefined();
    const expected = { code: "lua-unsupported", message: `Lua has no '${name}'.`, hint: alternative };
    expect(diagnosticsOf(`void ${value}.${name};`)).toMatchObject([expected]);
  });
});

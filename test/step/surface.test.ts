import { readFileSync } from "node:fs";
import type { Type } from "ts-morph";
import { describe, expect, it } from "vitest";
import { COMPARED_RELEASES, isAlive, lifeOf } from "../../releases/index.ts";
import type { Member } from "../../scripts/surface_of.ts";
import { authMembers, type DeclaredMember, declaredMembers } from "./declarations.ts";
import { type Exceptions, unexcepted } from "./exceptions.ts";
import { isDovecotObject } from "./lua_objects.ts";

const NOT_DECLARED: Exceptions = {
  "*.__index": "how Lua finds the methods",
  "*.__name": "how Lua names the type in messages",
  "*.__eq": "an operator",
  "*.__lt": "an operator",
  "*.__le": "an operator",
  "*.__gc": "only for the collector",
  "*.item": "the server's own pointer",
  "auth_request.home": "a variable of templates, which is nil in every request",
  "dovecot.http": "declared apart, since its objects have no metatables",
  "dovecot.http.client": "declared apart, since its objects have no metatables",
};

const NOT_EXPOSED: Exceptions = {
  "mailbox.[Symbol.dispose]": "compiled to free",
};

type Objects = Record<string, { members: Record<string, Member> }>;

const declared = [...declaredMembers(), ...authMembers()].filter(({ object }) => object !== "hooks");
const keyOf = ({ object, name }: DeclaredMember) => `${object}.${name}`;

/** The members of Dovecot's objects that scripts see on the server of a release. */
function exposedBy(release: string) {
  const file = new URL(`../../sdk/surface/${release}.json`, import.meta.url);
  const { objects }: { objects: Objects } = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(objects)
    .filter(([object]) => isDovecotObject(object))
    .flatMap(([object, { members }]) =>
      Object.entries(members).map(([name, member]) => ({ key: `${object}.${name}`, member })),
    );
}

/** What the declared type is in Lua, as surface data has it; all numbers of mail scripts are floats. */
function luaKind(type: Type): Pick<Member, "kind" | "number"> {
  const sure = type.getNonNullableType();
  const isNumber = (part: Type) => part.isNumber() || part.getIntersectionTypes().some(isNumber);
  if (sure.getCallSignatures().length > 0) return { kind: "function" };
  if (sure.isBoolean()) return { kind: "boolean" };
  if (sure.isString() || sure.isStringLiteral()) return { kind: "string" };
  return isNumber(sure) ? { kind: "number", number: "float" } : { kind: "table" };
}

/** The value that the type or the end of the docblock's first paragraph tells. */
function documentedValue({ type, doc }: DeclaredMember) {
  if (type.isStringLiteral()) return type.getLiteralValue();
  const shown = /\. (?<value>-?\d+)(;.*)?$/.exec(doc?.getDescription().trim().split("\n")[0] ?? "");
  return shown === null ? undefined : Number(shown.groups?.value);
}

const surfaces = Object.keys(COMPARED_RELEASES).map((release) => ({ release, exposed: exposedBy(release) }));

describe.each(surfaces)("declarations and the surface of $release", ({ release, exposed }) => {
  const names = new Set(exposed.map(({ key }) => key));
  const alive = declared.filter(({ object, name }) => isAlive(lifeOf(object, name), release));
  const both = declared.flatMap((declaration) => {
    const found = exposed.find(({ key }) => key === keyOf(declaration));
    return found === undefined ? [] : [{ ...found, declaration }];
  });

  it("have something to compare", () => {
    expect(both.length).toBeGreaterThan(100);
  });

  it("show no member outside the life that is declared for it", () => {
    expect(alive.length).toBeGreaterThan(100);
    const living = new Set(alive.map(keyOf));
    expect(both.map(({ key }) => key).filter((key) => !living.has(key))).toEqual([]);
  });

  it("show every member that is declared to live", () => {
    const missing = alive.map(keyOf).filter((key) => !names.has(key));
    expect(unexcepted(missing, NOT_EXPOSED)).toEqual([]);
  });

  it.each(both)("agree on what $key is", ({ declaration, member }) => {
    const { kind, number } = member;
    expect(number === undefined ? { kind } : { kind, number }).toEqual(luaKind(declaration.type));
  });

  it("agree on the value of every constant", () => {
    const constants = both.filter(({ member }) => "value" in member);
    expect(constants.length).toBeGreaterThan(20);
    expect(constants.map(({ key, declaration }) => [key, documentedValue(declaration)])).toEqual(
      constants.map(({ key, member }) => [key, member.value]),
    );
  });
});

describe("declarations", () => {
  it("have every member that some release shows", () => {
    const names = new Set(declared.map(keyOf));
    const shown = new Set(surfaces.flatMap(({ exposed }) => exposed.map(({ key }) => key)));
    expect(
      unexcepted(
        [...shown].filter((key) => !names.has(key)),
        NOT_DECLARED,
      ),
    ).toEqual([]);
  });

  it("have no member that no release shows", () => {
    const shown = new Set(surfaces.flatMap(({ exposed }) => exposed.map(({ key }) => key)));
    const invented = declared.map(keyOf).filter((key) => !shown.has(key));
    expect(unexcepted(invented, NOT_EXPOSED)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import type { Type } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { Member } from "../../scripts/surface_of.ts";
import { type DeclaredMember, declaredMembers } from "./declarations.ts";
import { type Exceptions, unexcepted } from "./exceptions.ts";
import { isDovecotObject } from "./lua_objects.ts";

const RELEASE = "2.3.19.1";

const NOT_DECLARED: Exceptions = {
  "*.__index": "how Lua finds the methods",
  "*.__name": "how Lua names the type in messages",
  "*.__eq": "an operator",
  "*.__lt": "an operator",
  "*.__le": "an operator",
  "*.__gc": "only for the collector",
  "*.item": "the server's own pointer",
  "dovecot.http": "the HTTP client is not offered",
  "dovecot.http.client": "the HTTP client is not offered",
};

const NOT_EXPOSED: Exceptions = {
  "dovecot.storage.MAILBOX_FLAG_AUTO_CREATE": "nil in Debian's build of this release, and declared so",
  "dovecot.storage.MAILBOX_FLAG_AUTO_SUBSCRIBE": "nil in Debian's build of this release, and declared so",
  "mailbox.[Symbol.dispose]": "compiled to free",
};

type Objects = Record<string, { members: Record<string, Member> }>;
const file = new URL(`../../sdk/surface/${RELEASE}.json`, import.meta.url);
const objects: Objects = JSON.parse(readFileSync(file, "utf8")).objects;
const exposed = Object.entries(objects)
  .filter(([object]) => isDovecotObject(object))
  .flatMap(([object, { members }]) =>
    Object.entries(members).map(([name, member]) => ({ key: `${object}.${name}`, member })),
  );
const declared = declaredMembers().filter(({ object }) => object !== "hooks");
const keyOf = ({ object, name }: DeclaredMember) => `${object}.${name}`;
const both = declared.flatMap((declaration) => {
  const found = exposed.find(({ key }) => key === keyOf(declaration));
  return found === undefined ? [] : [{ ...found, declaration }];
});

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
  const shown = /\. (?<value>\d+)(;.*)?$/.exec(doc?.getDescription().trim().split("\n")[0] ?? "");
  return shown === null ? undefined : Number(shown.groups?.value);
}

describe(`declarations and the surface of ${RELEASE}`, () => {
  it("have something to compare", () => {
    expect(both.length).toBeGreaterThan(100);
  });

  it("declare every member that the server exposes", () => {
    const names = new Set(declared.map(keyOf));
    const missing = exposed.map(({ key }) => key).filter((key) => !names.has(key));
    expect(unexcepted(missing, NOT_DECLARED)).toEqual([]);
  });

  it("declare no member that the server does not expose", () => {
    const names = new Set(exposed.map(({ key }) => key));
    const invented = declared.map(keyOf).filter((key) => !names.has(key));
    expect(unexcepted(invented, NOT_EXPOSED)).toEqual([]);
  });

  it.each(both)("agree on what $key is", ({ declaration, member }) => {
    const { kind, number } = member;
    expect(number === undefined ? { kind } : { kind, number }).toEqual(luaKind(declaration.type));
  });

  it("agree on the value of every constant", () => {
    const constants = both.filter(({ key }) => key.startsWith("dovecot.storage."));
    expect(constants).not.toEqual([]);
    expect(constants.map(({ key, declaration }) => [key, documentedValue(declaration)])).toEqual(
      constants.map(({ key, member }) => [key, member.value]),
    );
  });
});

import { expect, test } from "vitest";
import { chunkOf, compileFiles } from "./temporary_project.ts";

const DECLARED = `declare module "lua:shop.prices" {
  interface Price { convert(currency: string): string | undefined }
  export function find(name: string): Price | undefined;
  export const currency: string;
}`;

function hook(source: string, beside: Readonly<Record<string, string>> = {}): string {
  return chunkOf({ "src/lua.d.ts": DECLARED, "src/mail.ts": source, ...beside });
}

test("lua: modules are required once, under the name that an import gives them", () => {
  const lua = hook(
    `// Prices of the shop.
import type { EarlyMailUser } from "dovescript";
import prices from "lua:shop.prices";
import { currency as coin } from "lua:shop.prices";
import * as all from "lua:shop.prices";

export function mail_user_created(user: EarlyMailUser): void {
  const price = prices.find(user.username);
  dovecot.i_info(price?.convert(coin) ?? all.currency);
  const given = { coin, all };
  dovecot.i_info(given.coin);
}`,
  );
  expect(lua).toBe(`-- Prices of the shop.

local prices = require("shop.prices")

function mail_user_created(user)
    local price = prices.find(user.username)
    dovecot.i_info(price and price:convert(prices.currency) or prices.currency)
    local given = {coin = prices.currency, all = prices}
    dovecot.i_info(given.coin)
    return 0
end
`);
});

test("lua: modules run in the order of imports, also those of other files", () => {
  const lua = hook(
    `import "./search_path.ts";
import { encode } from "lua:cjson";
import { first } from "./first.ts";
import "lua:socket.http";

export function mail_user_created(): void {
  dovecot.i_info(encode(first));
}`,
    {
      "src/search_path.ts": `import modules from "lua:package";
modules.path = "/etc/dovecot/?.lua;" + modules.path;`,
      "src/first.ts": `import { decode } from "lua:cjson";
export { decode };
export const first: unknown = decode("1");`,
    },
  );
  expect(lua).toBe(`package.path = "/etc/dovecot/?.lua;" .. package.path

local cjson = require("cjson")

local first = cjson.decode("1")

require("socket.http")

function mail_user_created()
    dovecot.i_info(cjson.encode(first))
    return 0
end
`);
});

test("lua: names that another module passes on stand for the same module", () => {
  const lua = hook(
    `import { encode, decode, text } from "./json.ts";
export function mail_user_created(): void {
  dovecot.i_info(encode(decode("[]")) + text(1));
}`,
    {
      "src/json.ts": `export * from "lua:cjson";
export { encode as text } from "lua:dkjson";`,
    },
  );
  expect(lua).toBe(`local cjson = require("cjson")
local dkjson = require("dkjson")

function mail_user_created()
    dovecot.i_info(cjson.encode(cjson.decode("[]")) .. dkjson.encode(1))
    return 0
end
`);
});

test("lua: the default export of a namespace is the module itself", () => {
  const lua = hook(`import * as http from "lua:socket.http";
export function mail_user_created(): void {
  http.default.request("http://localhost/");
}`);
  expect(lua).toContain('http.request("http://localhost/")');
});

test("lua: modules whose import is of types only are not required", () => {
  const lua = hook(`import type { Price } from "lua:shop.prices";
export function mail_user_created(): void {
  const price: Price | undefined = undefined;
  dovecot.i_info(price === undefined ? "none" : "some");
}`);
  expect(lua).not.toContain("require");
});

test("lua: a module without a declaration is an error with a declaration that compiles", () => {
  const source = `import stock from "lua:stock";
export function mail_user_created(): void {
  if (stock.find("x") === undefined) stock.order("x");
}`;
  const { diagnostics } = compileFiles({ "src/mail.ts": source });
  expect(diagnostics.map(({ code }) => code)).toEqual(["undeclared-lua-module"]);
  const [, declaration = ""] = /`(.*)`/.exec(diagnostics[0]?.hint ?? "") ?? [];
  expect(compileFiles({ "src/mail.ts": source, "src/lua_modules.d.ts": declaration }).diagnostics).toEqual(
    [],
  );
});

test("lua: a misspelt module is named", () => {
  const source = `import json from "lua:cjsn";\nexport function mail_user_created(): void { json.encode(1); }`;
  expect(compileFiles({ "src/mail.ts": source }).diagnostics[0]?.hint).toContain('Did you mean "lua:cjson"?');
});

test("a module that is only declared, and none of Lua's, has no code", () => {
  const { diagnostics } = compileFiles({
    "src/mail.ts": `import { f } from "shop";\nexport function mail_user_created(): void { f(); }`,
    "src/shop.d.ts": `declare module "shop" { export function f(): void; }`,
  });
  expect(diagnostics).toMatchObject([
    { code: "javascript-module", hint: expect.stringContaining('"lua:shop"') },
  ]);
});

test("package.path that is set behind the imports of a file is reported", () => {
  const { diagnostics } = compileFiles({
    "src/mail.ts": `import json from "lua:dkjson";
import modules from "lua:package";
modules.path = "/etc/dovecot/?.lua;" + modules.path;
export function mail_user_created(): void { dovecot.i_info(json.encode(1)); }`,
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(["late-search-path"]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { compileEverywhere, runEverywhere } from "./run_everywhere.ts";

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

/** Values that JSON keeps, without null, and without objects that are empty. */
const { value: values } = fc.letrec<{ value: unknown; object: unknown; list: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "binary" }).filter(isWellFormed),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.dictionary(
    fc.string({ unit: "grapheme-composite", maxLength: 5 }).filter((key) => key !== "__proto__"),
    tie("value"),
    { minKeys: 1, maxKeys: 4 },
  ),
}));

/** A hook that parses and writes these texts, or those that it finds in a global. */
const source = (
  texts: readonly string[] | undefined,
  show: string,
) => `import { parse, stringify } from "dovescript/json";
  ${texts ? `const texts: string[] = ${JSON.stringify(texts)}` : "declare const texts: string[]"};
  function again(text: string): string {
    try {
      return stringify(parse(text) as string);
    } catch (problem) {
      return ${show};
    }
  }
  export function mail_user_created(): void {
    for (const text of texts) dovecot.i_info(again(text));
  }`;

const itsMessage = "problem instanceof Error ? problem.message : ''";

test("parse and stringify keep a value, in Node and in every Lua", { timeout: 120_000 }, () => {
  const texts = fc.tuple(values, fc.constantFrom("", " ", "\t", "\n ")).map(([value, indent]) => ({
    text: JSON.stringify(value, undefined, indent),
    value,
  }));
  const again = compileEverywhere(source(undefined, itsMessage));
  fc.assert(
    fc.property(fc.array(texts, { minLength: 40, maxLength: 60 }), (cases) => {
      const { node, luas } = again(cases.map(({ text }) => text));
      cases.forEach(({ value }, index) => {
        // JSON itself writes -0 as 0.
        expect(JSON.parse(node[index]!)).toEqual(JSON.parse(JSON.stringify(value)));
      });
      for (const [name, lines] of luas) expect(lines, name).toEqual(node);
    }),
    { numRuns: 6, seed: 20 },
  );
});

test("parse accepts in every Lua what JSON.parse accepts, and nothing else", { timeout: 120_000 }, () => {
  const damaged = fc
    .tuple(
      values,
      fc.nat(),
      fc.constantFrom("", '"', "\\", "{", "]", ",", ":", "0", "-", ".", "e", "u", "\n", "t"),
    )
    .map(([value, place, what]) => {
      const text = JSON.stringify(value);
      const at = place % (text.length + 1);
      return text.slice(0, at) + what + text.slice(at + 1);
    })
    .filter((text) => !/\{\s*\}|__proto__/.test(text) && isWellFormed(text));
  const texts = fc.sample(damaged, { numRuns: 600, seed: 7 });
  const { node, luas } = runEverywhere(source(texts, '"refused"'));
  expect(node.filter((line) => line === "refused").length).toBeGreaterThan(120);
  expect(node.filter((line) => line !== "refused").length).toBeGreaterThan(100);
  for (const [name, lines] of luas) {
    const different = lines.flatMap((line, index) =>
      line === node[index] ? [] : [[texts[index], line, node[index]]],
    );
    expect(different, name).toEqual([]);
  }
});

describe("parse", () => {
  const again = compileEverywhere(source(undefined, itsMessage));
  test.each([
    ["", "Unexpected end of JSON input"],
    ["[1,", "Unexpected end of JSON input"],
    ['{"a":1}}', "Unexpected token '}' in JSON at position 7"],
    ["{a:1}", "Unexpected token 'a' in JSON at position 1"],
    ["01", "Unexpected token '1' in JSON at position 1"],
    ["[é]", "Unexpected token 'é' in JSON at position 1"],
    ['"a\\x"', "Unexpected token 'x' in JSON at position 3"],
    ["[null]", "null in an array of JSON at position 1"],
  ])("parse of %j raises in Lua: %s", (text, message) => {
    for (const [name, lines] of again([text]).luas) expect(lines, name).toEqual([message, "true 0"]);
  });
});

test("parse leaves null out, and keeps characters beyond ASCII however they are written", () => {
  const texts = ['{"a":null,"b":"\\u00e9\\ud83d\\ude00é😀\\ud800"}', '"\\u0000\\u001f\\u007f\\/\\b"'];
  const expected = ['{"b":"é😀é😀\ufffd"}', '"\\u0000\\u001f\u007f/\\b"', "true 0"];
  const { node, luas } = runEverywhere(source(texts, itsMessage));
  expect(node).toEqual(expected);
  for (const [name, lines] of luas) expect(lines, name).toEqual(expected);
});

test("stringify writes records, numbers and undefined as JSON.stringify does, with names in order", () => {
  const { node, luas } = runEverywhere(`import { record, stringify } from "dovescript/json";
    interface Report { name: string; size?: number; flags: string[]; rates: number[] }
    export function mail_user_created(): void {
      const report: Report = { name: "INBOX", flags: [], rates: [0.1, 1e21, -5, NaN, 1 / 0] };
      dovecot.i_info(stringify(report));
      dovecot.i_info(stringify({ none: record({}), some: record({ b: 1, a: 2 }) }));
      dovecot.i_info(stringify([true, false]));
    }`);
  const expected = [
    '{"flags":[],"name":"INBOX","rates":[0.1,1e+21,-5,null,null]}',
    '{"none":{},"some":{"a":2,"b":1}}',
    "[true,false]",
    "true 0",
  ];
  expect(node).toEqual(expected);
  for (const [name, lines] of luas) expect(lines, name).toEqual(expected);
});

test("stringify raises an error for an object that contains itself", () => {
  const { node, luas } = runEverywhere(`import { stringify } from "dovescript/json";
    interface Ring { name: string; next?: Ring }
    export function mail_user_created(): void {
      const ring: Ring = { name: "a" };
      ring.next = ring;
      try {
        dovecot.i_info(stringify(ring as { name: string }));
      } catch (problem) {
        dovecot.i_info(${itsMessage});
      }
    }`);
  expect(node).toEqual(["Converting circular structure to JSON", "true 0"]);
  for (const [name, lines] of luas) expect(lines, name).toEqual(node);
});

test("stringify writes an object without any value as {} in Node and in every Lua", () => {
  const { node, luas } = runEverywhere(`import * as json from "dovescript/json";
    import { stringify as write } from "dovescript/json";
    const none: { readonly [key: string]: string } = {};
    const home = none["home"] as string | undefined;
    interface Options { readonly theme?: string }
    const options: Options = {};
    const name = home as string | Options | undefined;
    export function mail_user_created(): void {
      dovecot.i_info(write({ home }));
      dovecot.i_info(json.stringify(options));
      dovecot.i_info(write(none));
      dovecot.i_info(write({}));
      dovecot.i_info(write([]));
      dovecot.i_info(write(name ?? options));
      dovecot.i_info(write({ home, given: json.record({ home }), list: [], size: 1 }));
      dovecot.i_info(["a"].map((text) => write({ home, text: text === "a" ? home : text })).join());
    }`);
  const objects = ["{}", "{}", "{}", "{}", "[]", "{}", '{"given":{},"list":[],"size":1}', "{}"];
  expect(node).toEqual([...objects, "true 0"]);
  for (const [name, lines] of luas) expect(lines, name).toEqual(node);
});

test("stringify is refused where it is not called directly, as it could not tell {} from []", () => {
  const { diagnostics } = compileString(`import { stringify } from "dovescript/json";
    export function mail_user_created(): void {
      dovecot.i_info([1, 2].map(stringify).join());
    }`);
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["lua-unsupported", expect.stringContaining("(value) => stringify(value)")],
  ]);
});

test("dovescript/json brings only what is imported into a chunk", () => {
  const { lua } = compileString(`import { parse } from "dovescript/json";
    export function mail_user_created(): void {
      if (parse("true") === true) dovecot.i_info("yes");
    }`);
  expect(lua).toContain("local function parse(text)");
  expect(lua).not.toContain("stringify");
});

test("dovescript/json brings record into a chunk only where it is imported", () => {
  const compiled = (names: string, value: string) =>
    compileString(`import { ${names} } from "dovescript/json";
      export function mail_user_created(): void {
        dovecot.i_info(stringify(${value}));
      }`).lua;
  expect(compiled("stringify", "1")).not.toContain("record(");
  expect(compiled("record, stringify", "record({})")).toContain("local function record(object)");
});

test("parse reads powers of any length in every Lua", () => {
  const { node, luas } = runEverywhere(`import { parse } from "dovescript/json";
    export function mail_user_created(): void {
      for (const text of ["1e75014682", "-1E+99999", "1e-99999", "0e99999", "2e0000000000003"])
        dovecot.i_info(\`\${parse(text) as number}\`);
    }`);
  expect(node).toEqual(["Infinity", "-Infinity", "0", "0", "2000", "true 0"]);
  for (const [name, lines] of luas) expect(lines, name).toEqual(node);
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs

/** What the library advises instead of one of its missing members, as a function of a value. */
export interface Alternative {
  /** The type of the function's parameters, which are called as in the advice, such as `(text: string)`. */
  readonly parameters: string;
  /** Lists of arguments, as code. */
  readonly values: readonly string[];
  /** What is refused, as an expression; left out for what Node does not have either. */
  readonly refused?: string;
  /** The body of the function with the code of the advice. */
  readonly advised: string;
  /** Names from dovescript/json or dovescript/date. */
  readonly imports?: string;
  /** Why the two do not give the same for all of the values. */
  readonly differs?: string;
}

const texts = ['""', '"a"', '"Ab c"', '"b=1&c=2"', '"é ü"', '"10"', '"it\'s (50%)~*!"'];
const numbers = ["0", "1", "-1", "2.5", "12345.678", "1e21", "-0.004", "NaN", "Infinity"];

const ofText = (refused: string, advised: string) => ({
  parameters: "(text: string)",
  values: texts,
  refused,
  advised: `return ${advised};`,
});

/** By the key of the missing member: all whose advice has code in it. */
export const alternatives: Readonly<Record<string, Alternative>> = {
  "Object.getOwnPropertyNames": {
    parameters: "(object: Record<string, number>)",
    values: ["{}", "{ a: 1 }", "{ b: 1, a: 2 }"],
    refused: 'Object.getOwnPropertyNames(object).sort().join(" ")',
    advised: 'return Object.keys(object).sort().join(" ");',
  },
  "Object.getPrototypeOf": {
    parameters: "(object: unknown)",
    values: ["{}", "new Class()"],
    refused: "Object.getPrototypeOf(object) === Class.prototype",
    advised: "return object instanceof Class;",
  },
  "Object.is": {
    parameters: "(a: number, b: number)",
    values: ["0, 0", "NaN, NaN", "NaN, 1", "1, 1", "1, 2"],
    refused: "Object.is(a, b)",
    advised: "return a === b || (Number.isNaN(a) && Number.isNaN(b));",
  },
  "Array.copyWithin": {
    parameters: "(array: number[], to: number, from: number, count: number)",
    values: ["[1, 2, 3, 4, 5], 0, 3, 2", "[1, 2, 3, 4, 5], 1, 0, 3", "[1, 2], 0, 1, 1"],
    refused: "array.copyWithin(to, from, from + count).join()",
    advised: "array.splice(to, count, ...array.slice(from, from + count)); return array.join();",
  },
  "String.codePointAt": {
    parameters: "(text: string)",
    values: ['"a"', '"é"', '"€1"', '"😀"'],
    refused: "text.codePointAt(0)",
    advised:
      "const [code] = utf8.codepoint(text, 1); return text.charCodeAt(0) < 128 ? text.charCodeAt(0) : (code ?? 0);",
  },
  "String.toLocaleLowerCase": ofText(
    'text.replace(/[éü]/g, "").toLocaleLowerCase()',
    'text.toLowerCase().replaceAll("é", "").replaceAll("ü", "")',
  ),
  "String.toLocaleUpperCase": ofText(
    'text.replace(/[éü]/g, "").toLocaleUpperCase()',
    'text.toUpperCase().replaceAll("é", "").replaceAll("ü", "")',
  ),
  "String.fromCodePoint": {
    parameters: "(code: number)",
    values: ["65", "233", "8364", "128512"],
    refused: "String.fromCodePoint(code)",
    advised: "return utf8.char(code);",
  },
  "NewableFunction.apply": {
    parameters: "(...values: number[])",
    values: ["", "1", "1, 2"],
    refused: "Reflect.construct(Class, values).count",
    advised: "return new Class(...values).count;",
  },
  "NewableFunction.call": {
    parameters: "(value: number)",
    values: numbers,
    refused: "Reflect.construct(Class, [value]).count",
    advised: "return new Class(value).count;",
  },
  "NewableFunction.bind": {
    parameters: "(first: number)",
    values: numbers,
    refused: "new (Class.bind(undefined, first))().count",
    advised: "const make: (value: number) => Class = (value) => new Class(value); return make(first).count;",
  },
  "Number.toLocaleString": {
    parameters: "(value: number)",
    values: numbers,
    refused: "value.toLocaleString()",
    advised: "return value.toFixed(2);",
    differs: "no language groups the digits",
  },
  JSON: {
    parameters: "(text: string)",
    values: ['"1"', '"-2.5"', "'\"a\"'"],
    refused: "JSON.stringify(JSON.parse(text))",
    advised:
      'const value = parse(text); return typeof value === "number" || typeof value === "string" ? stringify(value) : "";',
    imports: 'import { parse, stringify } from "dovescript/json";',
  },
  Date: {
    parameters: "(seconds: number)",
    values: ["0", "1767225600"],
    refused:
      'new Date(seconds * 1000).toISOString().replace(".000", "") + "|" + new Date(seconds * 1000).toUTCString().replace("GMT", "+0000")',
    advised: "return os.time() > 0 ? `${isoDate(seconds)}|${mailDate(seconds)}` : ``;",
    imports: 'import { isoDate, mailDate } from "dovescript/date";',
  },
  Reflect: {
    parameters: "(object: Record<string, number>)",
    values: ["{}", "{ a: 1 }"],
    refused: "Reflect.ownKeys(object).length",
    advised: "return Object.keys(object).length;",
  },
  Intl: {
    parameters: "(value: number, seconds: number)",
    values: ["1.5, 0", "0, 86400", "12.25, 0"],
    refused:
      'new Intl.NumberFormat("en", { minimumFractionDigits: 2 }).format(value) + " " + new Date(seconds * 1000).toISOString().slice(0, 10)',
    advised: "return `${value.toFixed(2)} ${isoDate(seconds).slice(0, 10)}`;",
    imports: 'import { isoDate } from "dovescript/date";',
  },
  console: {
    parameters: "(text: string)",
    values: texts,
    refused: "(dovecot.i_info(text), 0)",
    advised: "dovecot.i_info(text); return 0;",
  },
  print: {
    parameters: "(text: string)",
    values: texts,
    refused: "(dovecot.i_info(text), 0)",
    advised: "dovecot.i_info(text); return 0;",
  },
  process: {
    parameters: "(key: string, user: EarlyMailUser)",
    values: ['"policy", hookUser', '"none", hookUser'],
    refused: 'user.plugin_getenv(key) ?? "none"',
    advised: 'return user.plugin_getenv(key) ?? "none";\n}\nexport function script_init(): void {',
  },
  structuredClone: {
    parameters: "(array: number[], object: { a: number })",
    values: ["[1, 2], { a: 1 }", "[], { a: 0 }"],
    refused: "structuredClone(array).concat(structuredClone(object).a).join()",
    advised:
      "const copy = { ...object }; const list = array.slice(); object.a = 9; list.push(copy.a); return list.join();",
  },
  performance: {
    parameters: "(start: number)",
    values: ["0"],
    refused: "performance.now() / 1000 >= start",
    advised: "return os.clock() >= start;",
  },
  crypto: {
    parameters: "(limit: number)",
    values: ["1"],
    refused: "crypto.getRandomValues(new Uint8Array(1))[0]! / 256 < limit",
    advised: "return Math.random() < limit;",
  },
  URLSearchParams: {
    parameters: "(query: string)",
    values: ['"a=1&b=2"', '"a=1"'],
    refused: '[...new URLSearchParams(query)].map(([key, value]) => `${key}:${value}`).join(" ")',
    advised:
      'return query.split("&").map((part) => { const [key, value] = part.split("="); return `${key ?? ""}:${value ?? ""}`; }).join(" ");',
  },
  TextEncoder: {
    parameters: "(text: string, index: number)",
    values: ['"abc", 1', '"é", 0', '"é", 1'],
    refused: "new TextEncoder().encode(text)[index]",
    advised: "return text.charCodeAt(index);",
  },
  TextDecoder: {
    parameters: "(bytes: number[])",
    values: ["[97, 98]", "[195, 169]", "[]"],
    refused: "new TextDecoder().decode(new Uint8Array(bytes))",
    advised: "return String.fromCharCode(...bytes);",
  },
};

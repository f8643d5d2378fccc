import { fail, readText, skip } from "./json_text.ts";
import type { Json } from "./jsonable.ts";

type Read<T> = LuaMultiReturn<[value: T, next: number]>;

function readNumber(text: string, start: number): Read<number> {
  const [, whole, digits] = string.find(text, "^(-?%d+)", start);
  if (whole === undefined) fail(text, start);
  const [zero] = string.find(digits as string, "^-?0%d");
  if (zero !== undefined) fail(text, whole);
  const [, point, fraction] = string.find(text, "^(%.%d+)", whole + 1);
  const [, last, exponent] = string.find(text, "^([eE][+-]?%d+)", (point ?? whole) + 1);
  // With a fraction Lua always reads a float, as all of JavaScript's numbers are.
  const mantissa = (digits as string) + (fraction ?? ".0");
  const power = exponent ?? "";
  let number = tonumber(mantissa + power);
  // LuaJIT reads no power beyond 65536. All that are so large give the same number as 9999.
  if (number === undefined) number = tonumber(mantissa + string.gsub(power, "%d+", "9999")[0]);
  return $multi(number as number, (last ?? point ?? whole) + 1);
}

function readArray(text: string, start: number): Read<Json[]> {
  const values: Json[] = [];
  let at = skip(text, start);
  if (string.sub(text, at, at) === "]") return $multi(values, at + 1);
  while (true) {
    const [value, next] = readValue(text, at);
    if (value === undefined)
      throw new Error(string.format("null in an array of JSON at position %d", at - 1));
    values.push(value);
    at = skip(text, next);
    const mark = string.sub(text, at, at);
    if (mark === "]") return $multi(values, at + 1);
    if (mark !== ",") fail(text, at);
    at += 1;
  }
}

function readObject(text: string, start: number): Read<{ [key: string]: Json }> {
  const object: { [key: string]: Json } = {};
  let at = skip(text, start);
  if (string.sub(text, at, at) === "}") return $multi(object, at + 1);
  while (true) {
    at = skip(text, at);
    if (string.sub(text, at, at) !== '"') fail(text, at);
    const [key, colon] = readText(text, at + 1);
    at = skip(text, colon);
    if (string.sub(text, at, at) !== ":") fail(text, at);
    const [value, next] = readValue(text, at + 1);
    object[key] = value as Json;
    at = skip(text, next);
    const mark = string.sub(text, at, at);
    if (mark === "}") return $multi(object, at + 1);
    if (mark !== ",") fail(text, at);
    at += 1;
  }
}

function readValue(text: string, start: number): Read<Json | undefined> {
  const at = skip(text, start);
  const first = string.sub(text, at, at);
  if (first === '"') return readText(text, at + 1);
  if (first === "{") return readObject(text, at + 1);
  if (first === "[") return readArray(text, at + 1);
  if (string.sub(text, at, at + 3) === "true") return $multi(true, at + 4);
  if (string.sub(text, at, at + 4) === "false") return $multi(false, at + 5);
  if (string.sub(text, at, at + 3) === "null") return $multi(undefined, at + 4);
  return readNumber(text, at);
}

/**
 * Reads JSON. A property that is null is left out, and null alone gives undefined, as Lua has only one empty value.
 *
 * @throws Error when the text is not JSON (`Unexpected token '}' in JSON at position 7`, `Unexpected end of JSON
 * input`), and for null in an array, which cannot keep it.
 */
export function parse(text: string): Json | undefined {
  const [value, next] = readValue(text, 1);
  const last = skip(text, next);
  if (last <= text.length) fail(text, last);
  return value;
}

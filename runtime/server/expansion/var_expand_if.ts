import type { Expander, Expansion } from "./expansion.ts";

/** `%{if;LEFT;OPERATOR;RIGHT;THEN;ELSE}`. */
export function expandIf(input: string, { expand }: Expander): Expansion {
  const start = input.indexOf(";");
  if (start < 0) return failed("if: missing parameter(s)");
  const parameters = splitParameters(input.slice(start + 1));
  if (parameters.length === 4) parameters.push("");
  if (parameters.length !== 5)
    return failed(`if: requires four or five parameters, got ${parameters.length}`);
  const values: string[] = [];
  for (const parameter of parameters) {
    const value = expand(parameter);
    if (value.status !== "known") return { ...value, text: "" };
    values.push(value.text);
  }
  const [left = "", operator = "", right = "", yes = "", no = ""] = values;
  const result = compare(left, operator, right);
  return typeof result === "string" ? failed(result) : { status: "known", text: result ? yes : no };
}

function failed(error: string): Expansion {
  return { status: "failed", text: "", error };
}

/** Splits at semicolons that are not inside a variable; a backslash protects, a colon ends. */
function splitParameters(text: string): string[] {
  const parameters: string[] = [];
  let parameter = "";
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\") {
      parameter += text.charAt(++index);
      continue;
    }
    if (depth === 0 && character === ":") break;
    if (depth === 0 && character === ";") {
      parameters.push(parameter);
      parameter = "";
      continue;
    }
    if (character === "{" && text.charAt(index - 1) === "%") depth++;
    if (character === "}" && depth > 0) depth--;
    parameter += character;
  }
  return parameter === "" ? parameters : [...parameters, parameter];
}

const ORDERS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["==", (order) => order === 0],
  ["<", (order) => order < 0],
  ["<=", (order) => order <= 0],
  [">", (order) => order > 0],
  [">=", (order) => order >= 0],
  ["!=", (order) => order !== 0],
  ["eq", (order) => order === 0],
  ["lt", (order) => order < 0],
  ["le", (order) => order <= 0],
  ["gt", (order) => order > 0],
  ["ge", (order) => order >= 0],
  ["ne", (order) => order !== 0],
]);

/** The result of a comparison, or what is wrong with it. */
function compare(left: string, operator: string, right: string): boolean | string {
  const order = ORDERS.get(operator);
  if (order !== undefined && /^[a-z]/.test(operator)) return order(left < right ? -1 : left > right ? 1 : 0);
  if (order !== undefined) {
    if (!isInteger(left)) return `if: ${left} (lhs) is not a number`;
    if (!isInteger(right)) return `if: ${right} (rhs) is not a number`;
    return order(Number(BigInt(left) - BigInt(right)));
  }
  if (operator === "*" || operator === "!*") return wildcard(right).test(left) === (operator === "*");
  if (operator === "~" || operator === "!~") return matches(left, right, operator === "~");
  return `if: Unsupported comparator '${operator}'`;
}

function isInteger(text: string): boolean {
  return /^-?[0-9]+$/.test(text);
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
}

/** POSIX expressions are taken for JavaScript's, which read the common ones alike. */
function matches(text: string, pattern: string, wanted: boolean): boolean | string {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern);
  } catch {
    return "if: regex failed: Invalid regular expression";
  }
  return expression.test(text) === wanted;
}

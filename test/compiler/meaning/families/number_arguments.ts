// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const top = `function show(value: string | number | undefined): string {
  return value === undefined ? "undefined" : typeof value === "string" ? "<" + value + ">" : \`\${value}\`;
}
function list(values: (string | number)[]): string { return \`\${values.length}:\${values.join("|")}\`; }
function run(body: () => string) {
  try { log(body()); } catch (problem) { log("raised " + (problem as Error).message); }
}`;

const common = ["0", "1", "2", "9", "-1", "-9", "0.5", "1.9", "-0.5", "-1.5", "NaN", "-Infinity"];
const places = [...common, "Infinity", "2 ** 32 + 1"];
const bases = ["undefined", "0", "1", "2", "10", "36", "36.9", "37", "2.5", "-1", "NaN", "Infinity"];
const decimals = ["undefined", "0", "2", "20", "50", "99", "101", "1.9", "-0.9", "-1", "NaN", "Infinity"];

/** Calls a member with each argument, known and unknown, and as one that may be undefined where `undefined` is given. */
const calls = (call: (argument: string) => string, given: readonly string[]) => {
  const hidden = given.includes("undefined") ? "hide<number | undefined>" : "hide";
  const all = [...given, ...given.map((value) => `${hidden}(${value})`)];
  return showingHook(all.map((value) => `run(() => ${call(value)});`).join("\n"), top);
};

const optional = ["undefined", ...places];
const values = "[10, 20, 30, 20, 50]";

/** Arguments that are numbers: fractions, NaN, infinite, negative, out of range and undefined. */
export const number_arguments: Family = {
  "255 in a base": calls((a) => `show(hide(255).toString(${a}))`, bases),
  "-255 in a base": calls((a) => `show(hide(-255).toString(${a}))`, bases),
  "1.2 in a base": calls((a) => `show(hide(1.2).toString(${a}))`, bases),
  "0 in a base": calls((a) => `show(hide(0).toString(${a}))`, bases),
  "NaN in a base": calls((a) => `show(hide(NaN).toString(${a}))`, bases),
  "Infinity in a base": calls((a) => `show(hide(Infinity).toString(${a}))`, bases),
  "0.1 in a base": calls((a) => `show(hide(0.1).toString(${a}))`, bases),
  "1.005 with decimals": calls((a) => `show(hide(1.005).toFixed(${a}))`, decimals),
  "-2.5 with decimals": calls((a) => `show(hide(-2.5).toFixed(${a}))`, decimals),
  "1e21 with decimals": calls((a) => `show(hide(1e21).toFixed(${a}))`, decimals),
  "NaN with decimals": calls((a) => `show(hide(NaN).toFixed(${a}))`, decimals),
  "parseInt of 11.5": calls((a) => `show(parseInt("11.5", ${a}))`, bases),
  "parseInt of 0x1f": calls((a) => `show(parseInt("0x1f", ${a}))`, bases),
  "parseInt of zz": calls((a) => `show(parseInt("zz", ${a}))`, bases),
  "at() of a text": calls((a) => `show(hide("abcde").at(${a}))`, places),
  "charAt() of a text": calls((a) => `show(hide("abcde").charAt(${a}))`, places),
  "charCodeAt() of a text": calls((a) => `show(hide("abcde").charCodeAt(${a}))`, places),
  "slice() of a text": calls((a) => `show(hide("abcde").slice(${a}))`, optional),
  "slice() of a text up to": calls((a) => `show(hide("abcde").slice(1, ${a}))`, optional),
  "substring() of a text": calls((a) => `show(hide("abcde").substring(${a}))`, places),
  "substring() of a text up to": calls((a) => `show(hide("abcde").substring(1, ${a}))`, optional),
  "substr() of a text": calls((a) => `show(hide("abcde").substr(${a}))`, places),
  "substr() of a text up to": calls((a) => `show(hide("abcde").substr(1, ${a}))`, optional),
  "startsWith() from a place": calls((a) => `show(hide("abcde").startsWith("b", ${a}) ? 1 : 0)`, optional),
  "endsWith() from a place": calls((a) => `show(hide("abcde").endsWith("b", ${a}) ? 1 : 0)`, optional),
  "includes() from a place": calls((a) => `show(hide("abcde").includes("b", ${a}) ? 1 : 0)`, optional),
  "indexOf() from a place": calls((a) => `show(hide("abcde").indexOf("b", ${a}) as number)`, optional),
  "lastIndexOf() from a place": calls(
    (a) => `show(hide("abcde").lastIndexOf("b", ${a}) as number)`,
    optional,
  ),
  "lastIndexOf() of nothing": calls((a) => `show(hide("abcde").lastIndexOf("", ${a}))`, optional),
  "padStart()": calls((a) => `show(hide("abc").padStart(${a}, "xy"))`, [...common, "8.9"]),
  "padEnd()": calls((a) => `show(hide("abc").padEnd(${a}, "xy"))`, [...common, "8.9"]),
  "repeat()": calls((a) => `show(hide("ab").repeat(${a}))`, [...common, "Infinity"]),
  "split() by 'b' with a limit": calls((a) => `list(hide("abcde").split("b", ${a}))`, optional),
  "split() by '' with a limit": calls((a) => `list(hide("abcde").split("", ${a}))`, optional),
  "split() by 'x' with a limit": calls((a) => `list(hide("abcde").split("x", ${a}))`, optional),
  "at() of an array": calls((a) => `show(${values}.at(${a}))`, places),
  "fill() from a place": calls((a) => `list(${values}.fill(0, ${a}))`, optional),
  "fill() up to a place": calls((a) => `list(${values}.fill(0, 1, ${a}))`, optional),
  "indexOf() of an array": calls((a) => `show(${values}.indexOf(20, ${a}))`, optional),
  "lastIndexOf() of an array": calls((a) => `show(${values}.lastIndexOf(20, ${a}))`, optional),
  "includes() of an array": calls((a) => `show(${values}.includes(20, ${a}) ? 1 : 0)`, optional),
  "slice() of an array": calls((a) => `list(${values}.slice(${a}))`, optional),
  "splice() at a place": calls((a) => `list(${values}.splice(${a}, 1, 7, 8))`, places),
  "splice() with a count": calls((a) => `list(${values}.splice(1, ${a}))`, optional),
  "toSpliced() at a place": calls((a) => `list(${values}.toSpliced(${a}, 1, 7, 8))`, places),
  "toSpliced() with a count": calls((a) => `list(${values}.toSpliced(1, ${a}))`, optional),
  "with()": calls((a) => `list(${values}.with(${a}, 7))`, places),
  "filled arrays of a length": calls((a) => `list(new Array<number>(${a}).fill(0))`, [...common, "Infinity"]),
  "made arrays of a length": calls(
    (a) => `list(Array.from({ length: ${a} }, (_, place) => place))`,
    [...common, "Infinity"],
  ),
  "flat() to a depth": calls((a) => `show([[1], [2, 3]].flat(${a}).length)`, ["undefined", "0", "1", "1.9"]),
};

import { calledName, isShipped, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { type OptionSetting, settingOfOption } from "./options.ts";
import { millisecondsOf } from "./times.ts";

/** The value of a setting: known, or to be made of a value while the script runs. */
export type SettingValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "given"; readonly node: ts.Expression }
  | { readonly kind: "made"; readonly by: Maker; readonly node: ts.Expression };

/** An own function of the chunk that makes the value of a setting. */
export type Maker =
  | "____milliseconds"
  | "____seconds"
  | "____time"
  | "____count"
  | "____opposite"
  | "____yes_or_no";

/** A setting of a client, and its value. */
export interface ClientSetting {
  readonly name: string;
  readonly value: SettingValue;
}

/** Returns true for a name that means `httpClient` of `dovescript/http`. */
export function isHttpClient(name: ts.Node, meaning: Meaning): boolean {
  return isShipped(meaning.symbolOf(name), "httpClient");
}

/** The call of `httpClient` that a node is. */
export function clientCall(node: ts.Node, meaning: Meaning): ts.CallExpression | undefined {
  return ts.isCallExpression(node) && isHttpClient(calledName(node), meaning) ? node : undefined;
}

/** The name of an option and its value, where both are written in the call. */
export function writtenOption(
  property: ts.ObjectLiteralElementLike,
): { readonly name: string; readonly value: ts.Expression } | undefined {
  if (ts.isShorthandPropertyAssignment(property)) return { name: property.name.text, value: property.name };
  if (!ts.isPropertyAssignment(property)) return undefined;
  const { name, initializer } = property;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name)
    ? { name: name.text, value: initializer }
    : undefined;
}

/** The setting for an option, or for a setting of the server that is written beside the options. */
export function clientSetting(name: string, value: ts.Expression, meaning: Meaning): ClientSetting {
  const setting = settingOfOption(name, meaning.release);
  return setting
    ? { name: setting.name, value: settingValue(setting, value, meaning) }
    : { name, value: { kind: "given", node: value } };
}

const makers: Readonly<Record<OptionSetting["writing"], Maker | undefined>> = {
  text: undefined,
  number: undefined,
  count: "____count",
  milliseconds: "____milliseconds",
  seconds: "____seconds",
  time: "____time",
  opposite: "____opposite",
  "yes or no": "____yes_or_no",
};

function settingValue({ writing }: OptionSetting, node: ts.Expression, meaning: Meaning): SettingValue {
  const by = makers[writing];
  if (!by) return { kind: "given", node };
  const type = meaning.typeOf(node);
  if (type.isStringLiteral()) return fixedText(writing, type.value) ?? { kind: "made", by, node };
  if (type.isNumberLiteral()) return fixedNumber(writing, type.value);
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return fixedFlag(writing, meaning.checker.typeToString(type) === "true");
  return { kind: "made", by, node };
}

function fixedText(writing: OptionSetting["writing"], text: string): SettingValue | undefined {
  const milliseconds = millisecondsOf(text);
  if (writing === "time" || milliseconds === undefined)
    return milliseconds === undefined ? undefined : { kind: "text", text };
  return fixedNumber(writing, milliseconds);
}

function fixedNumber(writing: OptionSetting["writing"], value: number): SettingValue {
  if (writing === "time") return { kind: "text", text: `${value}ms` };
  return { kind: "number", value: writing === "seconds" ? Math.ceil(value / 1000) : value };
}

function fixedFlag(writing: OptionSetting["writing"], value: boolean): SettingValue {
  return writing === "yes or no"
    ? { kind: "text", text: value ? "yes" : "no" }
    : { kind: "boolean", value: !value };
}

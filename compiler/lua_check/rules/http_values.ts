import type { HttpSettingKind } from "../../../releases/index.ts";
import type { Expression } from "../syntax/nodes.ts";

/** The reason why a release does not take a literal as the value of a setting; undefined where it does, or where it is not known. */
export function settingProblem(kind: HttpSettingKind, value: Expression): string | undefined {
  const { type } = value;
  const isNumber = type === "NumericLiteral";
  const isBoolean = type === "BooleanLiteral";
  switch (kind) {
    case "time":
      if (isBoolean) return "a time with its unit, and a boolean stops the server";
      return isNumber || (type === "StringLiteral" && /^\d+$/.test(value.value))
        ? "a time, and needs a unit"
        : undefined;
    case "yes or no":
      if (isBoolean) return '"yes" or "no", and a boolean stops the server';
      return isNumber ? '"yes" or "no", and not a number' : undefined;
    case "count":
    case "size":
    case "milliseconds":
    case "seconds":
      if (isBoolean) return "a number, and a boolean stops the server from 2.4 on";
      return kind !== "size" && kind !== "count" && type === "StringLiteral"
        ? "a number, and not a text"
        : undefined;
    case "boolean":
      return isNumber || type === "StringLiteral" ? "true or false, and nothing else" : undefined;
    default:
      return isBoolean ? "a text, and not a boolean" : undefined;
  }
}

/** A setting with its value. */
export interface Setting {
  readonly name: string;
  readonly kind: HttpSettingKind;
  readonly value: Expression;
  /** The name that the value was written for. */
  readonly former: string;
}

/** The setting as its release takes it; undefined where the value cannot be converted. */
export function settingText({ name, kind, value, former }: Setting): string | undefined {
  const text = valueText(kind, value, isReversed(name, former));
  return text === undefined ? undefined : `${name} = ${text}`;
}

/** `no_auto_retry` and `auto_retry` are each other's reverse. */
function isReversed(name: string, former: string): boolean {
  return name.startsWith("no_") !== former.startsWith("no_");
}

function valueText(kind: HttpSettingKind, value: Expression, isReverse: boolean): string | undefined {
  const number = value.type === "NumericLiteral" ? value.value : numberIn(value);
  switch (kind) {
    case "time":
      if (number === undefined) return undefined;
      return number % 1000 === 0 ? `"${number / 1000}s"` : `"${number}ms"`;
    case "milliseconds":
    case "count":
    case "seconds":
    case "size":
      return number === undefined ? undefined : String(number);
    case "yes or no":
    case "boolean": {
      const isOn = truthOf(value);
      if (isOn === undefined) return undefined;
      const result = isOn !== isReverse;
      return kind === "boolean" ? String(result) : `"${result ? "yes" : "no"}"`;
    }
    default:
      return undefined;
  }
}

/** A number or a time in a text, in milliseconds. */
function numberIn(value: Expression): number | undefined {
  if (value.type !== "StringLiteral") return undefined;
  const [, digits, unit] = /^(\d+)\s*(s|secs?|ms|msecs?)?$/.exec(value.value) ?? [];
  if (digits === undefined) return undefined;
  return unit?.startsWith("s") ? Number(digits) * 1000 : Number(digits);
}

function truthOf(value: Expression): boolean | undefined {
  if (value.type === "BooleanLiteral") return value.value;
  if (value.type === "NumericLiteral") return value.value !== 0;
  if (value.type !== "StringLiteral") return undefined;
  return /^(?:yes|true|1)$/i.test(value.value);
}

/** The kind of a setting in words, with an example. */
export function exampleOf(kind: HttpSettingKind): string {
  switch (kind) {
    case "time":
      return 'a time such as `"5s"`';
    case "milliseconds":
      return "a number of milliseconds such as `5000`";
    case "seconds":
      return "a number of seconds such as `5`";
    case "count":
    case "size":
      return "a number such as `3`";
    case "yes or no":
      return '`"yes"` or `"no"`';
    case "boolean":
      return "`true` or `false`";
    case "event":
      return "an event";
    default:
      return "a text";
  }
}

import { replaceInvalid } from "../text.ts";

/** How much of a text is shown. */
const MOST = 60;

/** A value as a message names it: of an object only its kind, because looking into it may throw. */
export function show(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(shorten(replaceInvalid(value)));
    case "bigint":
      return `${shorten(String(value))}n`;
    case "function":
      return "a function";
    case "object":
      if (value === null) return "null";
      return isList(value) ? "a list" : "an object";
    default:
      return shorten(String(value));
  }
}

function shorten(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

/** Asking a proxy that was revoked throws. */
function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    // It is no list that anyone could read.
    return false;
  }
}

/** The words of something thrown. */
export function reasonOf(thrown: unknown): string {
  try {
    return shorten(thrown instanceof Error ? String(thrown.message) : show(thrown));
  } catch {
    // The thrown value is a proxy or has getters that throw as well.
    return "it throws";
  }
}

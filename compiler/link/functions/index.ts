import { numberText } from "../number_text.ts";
import { classes } from "./classes.ts";
import type { OwnFunction } from "./entry.ts";
import { errors } from "./errors.ts";
import { lists } from "./lists.ts";
import { numbers } from "./numbers.ts";
import { parsing } from "./parsing.ts";
import { places } from "./places.ts";
import { searching } from "./searching.ts";
import { texts } from "./texts.ts";

/** All own functions, each behind those it names. */
export const ownFunctions: readonly OwnFunction[] = [
  numberText,
  ...classes,
  ...errors,
  ...places,
  ...texts,
  ...searching,
  ...parsing,
  ...numbers,
  ...lists,
];

const byKey = new Map(ownFunctions.map((own) => [own.key, own]));
const keys = /\b(?:__TS__|____)\w+/g;

/**
 * The functions that a chunk which names some of them contains, in an order in which Lua can load them. `plain` says
 * whether classes are single tables.
 */
export function neededFunctions(named: Iterable<string>, plain: boolean): OwnFunction[] {
  const needed = new Set<OwnFunction>();
  const add = (key: string): void => {
    const own = byKey.get(key);
    if (!own || needed.has(own)) return;
    needed.add(own);
    for (const [inner] of textIn(own, plain).matchAll(keys)) add(inner);
  };
  for (const key of named) add(key);
  return ownFunctions
    .filter((own) => needed.has(own))
    .map(({ key, name, ...texts }) => ({ key, name, text: textIn(texts, plain) }));
}

function textIn({ text, plainText }: Pick<OwnFunction, "text" | "plainText">, plain: boolean): string {
  return plain ? (plainText ?? text) : text;
}

/** The text of a function, with the names that functions have in the chunk. */
export function textOf({ text }: OwnFunction, nameOf: (key: string) => string | undefined): string {
  return text.replace(keys, (key) => nameOf(key) ?? key);
}

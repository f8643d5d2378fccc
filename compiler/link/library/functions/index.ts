import { accessors } from "./accessors.ts";
import { classes } from "./classes.ts";
import { collation } from "./collation.ts";
import type { OwnFunction, PlainErrors, Telling } from "./entry.ts";
import { errors } from "./errors.ts";
import { lists } from "./lists.ts";
import { madeLists } from "./made_lists.ts";
import { maps } from "./maps.ts";
import { nulls } from "./nulls.ts";
import { numberFormats } from "./number_formats.ts";
import { numberTexts } from "./number_text.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { orderedObjects } from "./ordered_objects.ts";
import { padding } from "./padding.ts";
import { parsing } from "./parsing.ts";
import { patternMatcher } from "./pattern_matcher.ts";
import { patternValues } from "./pattern_values.ts";
import { patterns } from "./patterns.ts";
import { percentTexts } from "./percent_texts.ts";
import { places } from "./places.ts";
import { searching } from "./searching.ts";
import { texts } from "./texts.ts";
import { walks } from "./walks.ts";

/** All own functions, each behind those it names. */
export const ownFunctions: readonly OwnFunction[] = [
  ...nulls,
  ...numberTexts,
  ...classes,
  ...errors,
  ...places,
  ...texts,
  ...padding,
  ...collation,
  ...searching,
  ...patternMatcher,
  ...patterns,
  ...patternValues,
  ...parsing,
  ...percentTexts,
  ...numbers,
  ...numberFormats,
  ...lists,
  ...madeLists,
  ...objects,
  ...orderedObjects,
  ...accessors,
  ...walks,
  ...maps,
];

const byKey = new Map(ownFunctions.map((own) => [own.key, own]));
const keys = /\b(?:__TS__|____)\w+/g;

/**
 * The functions that a chunk which names some of them contains, in an order in which Lua can load them. `plain` are
 * its classes, if they are single tables.
 */
export function neededFunctions(named: ReadonlySet<string>, plain: PlainErrors | undefined): OwnFunction[] {
  const hasObjects = ["____raise", "____try", "____try_all"].some((key) => named.has(key));
  const telling: Telling = { tells: hasObjects && plain?.tellsClasses !== false };
  const textIn = ({ text: usual, withNull, plainText, raises }: OwnFunction): string => {
    const text = (named.has("____null") && withNull) || usual;
    const inPlain = (of: PlainErrors) =>
      typeof plainText === "function" ? plainText(of, named, telling) : (plainText ?? text);
    const own = plain ? inPlain(plain) : text;
    if (!raises || !telling.tells) return own;
    const metatable = plain ? `____${raises}` : `____${raises}.prototype`;
    return own.replace(/\berror\((.+), 0\)/g, `____raise(setmetatable({message = $1}, ${metatable}))`);
  };
  const needed = new Set<OwnFunction>();
  const add = (key: string): void => {
    const own = byKey.get(key);
    if (!own || needed.has(own)) return;
    needed.add(own);
    for (const [inner] of textIn(own).matchAll(keys)) add(inner);
  };
  for (const key of named) add(key);
  return ownFunctions.filter((own) => needed.has(own)).map((own) => ({ ...own, text: textIn(own) }));
}

/** The text of a function, with the names that functions have in the chunk, and with the methods that are called. */
export function textOf(
  { text, methods = {} }: OwnFunction,
  called: ReadonlySet<string>,
  nameOf: (key: string) => string | undefined,
): string {
  const used = Object.keys(methods).filter((name) => called.has(name));
  return [text, ...used.map((name) => methods[name])].join("\n\n").replace(keys, (key) => nameOf(key) ?? key);
}

import { accessors } from "./accessors.ts";
import { classes } from "./classes.ts";
import { collation } from "./collation.ts";
import type { OwnFunction, PlainErrors, Throwing } from "./entry.ts";
import { errors } from "./errors.ts";
import { http } from "./http.ts";
import { keptElements } from "./kept_elements.ts";
import { lists } from "./lists.ts";
import { madeLists } from "./made_lists.ts";
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
import { plainMaps } from "./plain_maps.ts";
import { plainSets } from "./plain_sets.ts";
import { searching } from "./searching.ts";
import { texts } from "./texts.ts";
import { thrownValues } from "./thrown_values.ts";
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
  ...http,
  ...numbers,
  ...numberFormats,
  ...lists,
  ...madeLists,
  ...objects,
  ...orderedObjects,
  ...accessors,
  ...walks,
  ...thrownValues,
  ...keptElements,
  ...plainSets,
  ...plainMaps,
];

/** An own function with the text that it has in a chunk. */
interface NeededFunction extends OwnFunction {
  readonly text: string;
}

const byKey = new Map(ownFunctions.map((own) => [own.key, own]));
const keys = /\b(?:__TS__|____)\w+/g;

function throwingOf(named: ReadonlySet<string>, plain: PlainErrors | undefined): Throwing {
  const catches = named.has("____try") || named.has("____try_all");
  const throwsOthers = named.has("____raise_value");
  const hasObjects = catches || throwsOthers || named.has("____raise");
  return { tells: hasObjects && plain?.tellsClasses !== false, catches, throwsOthers };
}

/**
 * The functions that a chunk which names some of them contains, in an order in which Lua can load them. `plain` are
 * its classes, if they are single tables. Of a class the chunk gets the methods that are called.
 */
export function neededFunctions(
  { named, called }: { named: ReadonlySet<string>; called: ReadonlySet<string> },
  plain: PlainErrors | undefined,
): NeededFunction[] {
  const throwing = throwingOf(named, plain);
  const classes = [...named].flatMap((key) => byKey.get(key) ?? []).filter((own) => own.methods);
  const methods = allCalled(classes, called);
  const textIn = (own: OwnFunction): string => {
    const used = Object.entries(own.methods ?? {}).filter(([name]) => methods.has(`${own.name}.${name}`));
    return [ownText(own), ...used.map(([, text]) => text)].join("\n\n");
  };
  const ownText = ({ text: usual, withNull, plainText, raises }: OwnFunction): string => {
    const text = (named.has("____null") && withNull) || (typeof usual === "string" ? usual : usual(throwing));
    const inPlain = (of: PlainErrors) =>
      typeof plainText === "function" ? plainText(of, throwing) : (plainText ?? text);
    const own = plain ? inPlain(plain) : text;
    if (!raises || !throwing.tells) return own;
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

/** A method that a text calls on its own object, and on any other one. */
const methodCalls = /(?<!function )\b(\w+)[:.](\w+)\(/g;

/** The methods that a chunk calls, as `Map.get`, with those that these methods of library functions call in turn. */
function allCalled(classes: readonly OwnFunction[], called: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(called);
  for (const method of all) {
    const [owner, name = ""] = method.split(".");
    for (const { methods = {}, name: own } of classes) {
      const text = own === owner && Object.hasOwn(methods, name) ? methods[name]! : "";
      for (const [, object, inner] of text.matchAll(methodCalls))
        for (const each of object === "self" ? [own] : classes.map((other) => other.name))
          all.add(`${each}.${inner}`);
    }
  }
  return all;
}

/** The text of a function, with the names that functions have in the chunk. */
export function textOf({ text }: NeededFunction, nameOf: (key: string) => string | undefined): string {
  return text.replace(keys, (key) => nameOf(key) ?? key);
}

/** The layout of a program's collections, which decides the text of their methods. */
export interface CollectionForm {
  /** True if nothing is taken away, so that places are counted by `size`. */
  readonly grows: boolean;
  /** True if a key may be undefined or NaN, for which another value stands in tables. */
  readonly anyKeys: boolean;
}

export const forms: readonly CollectionForm[] = [true, false].flatMap((grows) =>
  [false, true].map((anyKeys) => ({ grows, anyKeys })),
);

/** The key of a library function: `____AnyGrowingMap`. */
export function keyFor(name: "Map" | "Set", { grows, anyKeys }: CollectionForm): string {
  return `____${anyKeys ? "Any" : ""}${grows ? "Growing" : ""}${name}`;
}

/** The first statement of a method that takes a key, where the key may need another value in its place. */
export function keyLine(name: string, { anyKeys }: CollectionForm): string {
  return anyKeys ? `    ${name} = ____key_of(${name})\n` : "";
}

/** The head of a loop through a collection: `for key, value in self:each() do`. */
export function eachLine(names: string, { anyKeys }: CollectionForm, from = "self"): string {
  return `for ${anyKeys ? "_, " : ""}${names} in ${from}:each() do`;
}

/** The end of the step of `each`, which has found a place. */
export function stepLines(values: (key: string) => string, { anyKeys }: CollectionForm): string {
  if (!anyKeys) return `        local key = self.order[place]\n        return ${values("key")}`;
  return `        local key = self.order[place]
        if key ~= nil then
            return place, ${values("____value_of(key)")}
        end`;
}

/** Moves to the next place that is taken. */
export function nextPlace({ grows }: CollectionForm): string {
  if (grows) return "        place = place + 1";
  return `        repeat
            place = place + 1
        until place > self.last or self.order[place] ~= nil`;
}

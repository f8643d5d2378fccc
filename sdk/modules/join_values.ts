import type { UrlValues } from "./url_values.ts";

/** `name=value` of each value, in the order of the bytes of their names, joined by `&`. */
export function joinValues(values: UrlValues, encode: (this: void, text: string) => string): string {
  const names: string[] = [];
  for (const name in values) names.push(name);
  table.sort(names);
  const pairs: string[] = [];
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) pairs.push(`${encode(name)}=${encode(`${value}`)}`);
  }
  return table.concat(pairs, "&");
}

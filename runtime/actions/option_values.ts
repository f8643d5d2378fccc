import type { Arguments } from "./options.ts";

/** The value of an option; of several the last one counts. */
export function lastOf(options: Arguments["options"], wanted: string): string | undefined {
  return options.findLast(([letter]) => letter === wanted)?.[1];
}

/** An object with a value under a name, or none. */
export function named<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: string });
}

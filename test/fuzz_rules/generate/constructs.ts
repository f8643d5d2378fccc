import type { Draft } from "./draft.ts";

/** The part of a construct's name before the colon, which several ways of writing it share. */
export const groupOf = (name: string): string => name.split(":")[0]!;

/** Draws a construct from a table by name: each group is as likely as others, and so are the ways of a group. */
export function drawConstruct<T>(draft: Draft, table: Readonly<Record<string, T>>): T {
  const names = Object.keys(table);
  const group = draft.random.one(...new Set(names.map(groupOf)));
  const name = draft.random.one(...names.filter((each) => groupOf(each) === group));
  draft.constructs.add(name);
  return table[name]!;
}

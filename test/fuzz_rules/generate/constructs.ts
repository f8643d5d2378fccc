import type { Draft } from "./draft.ts";
import type { Random } from "./random.ts";

/** The part of a construct's name before the colon, which several ways of writing it share. */
export const groupOf = (name: string): string => name.split(":")[0]!;

/**
 * How often groups are drawn, relative to others: more often where fewer programs are lethal. What is left behind where
 * errors are caught is collected in time, so that many mistakes there are harmless.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  "catch before free": 1.6,
  "free at the end": 1.2,
  "free in finally": 1.1,
  "several mailboxes": 1.2,
  "free by a flag": 1.1,
  "free on both ways": 1.1,
  "conditional mailbox": 1.3,
  "declared function": 1.2,
  choice: 1.2,
  parameter: 1.2,
  "function of a module": 1.2,
  tap: 1.2,
};

/** The groups of a table, with the names in each. */
type Groups = readonly { readonly weight: number; readonly names: readonly string[] }[];

const groupsOfTables = new WeakMap<object, Groups>();

function groupsOf(table: Readonly<Record<string, unknown>>): Groups {
  const known = groupsOfTables.get(table);
  if (known) return known;
  const names = Object.keys(table);
  const groups = [...new Set(names.map(groupOf))].map((group) => ({
    weight: WEIGHTS[group] ?? 1,
    names: names.filter((name) => groupOf(name) === group),
  }));
  groupsOfTables.set(table, groups);
  return groups;
}

/** Draws a construct from a table by name: a group by its weight, and each of its ways as likely as others. */
export function drawConstruct<T>(draft: Draft, table: Readonly<Record<string, T>>): T {
  const name = draft.random.one(...drawGroup(groupsOf(table), draft.random));
  draft.constructs.add(name);
  return table[name]!;
}

function drawGroup(groups: Groups, random: Random): readonly string[] {
  let left = random.next() * groups.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, names } of groups) {
    left -= weight;
    if (left < 0) return names;
  }
  return groups.at(-1)!.names;
}

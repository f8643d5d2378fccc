import { isAlive, type Life } from "./release.ts";

/** How releases differ beyond the names that scripts see: a fact is true from `since` on, until `removed`. */
const FACTS = {
  /** The chunk runs when it is loaded, before `dovecot` exists. */
  chunkRunsWhenLoaded: { removed: "2.3.16" },
  /** script_init gets a table of settings; what it returns does not matter. */
  scriptInitGetsSettings: { since: "2.4.0" },
} satisfies Readonly<Record<string, Life>>;

/** What is true of a release. */
export type Facts = Readonly<Record<keyof typeof FACTS, boolean>>;

/** The facts of a release. */
export function factsOf(release: string): Facts {
  const facts = Object.entries(FACTS).map(([name, life]) => [name, isAlive(life, release)]);
  return Object.fromEntries(facts) as Facts;
}

import { isAlive, type Life } from "../../releases/index.ts";

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
  /** There is `dovecot.http`. */
  hasHttpClient: { since: "2.3.19" },
  /** Each line of a text gets the prefix and the level; before, only the first. */
  everyLineHasPrefix: { since: "2.4.0" },
  /** doveadm's prefix has pid and session up to the end of mail_user_created. */
  doveadmShowsSession: { since: "2.3.15", removed: "2.4.0" },
  /** The process loses the user's prefix when the user cannot be created. */
  refusalDropsPrefix: { since: "2.3.15" },
  /** doveadm's own errors name the command. */
  doveadmNamesCommand: { since: "2.4.0" },
  /** The process loses the user's prefix with the namespaces, while events keep it. */
  prefixEndsWithNamespaces: { since: "2.4.0" },
  /** The plugin finds its script through settings of the Lua library, whose errors name the script. */
  scriptComesFromLuaSettings: { since: "2.4.0" },
  /** Events of a user have the service as a field. */
  eventsHaveService: { since: "2.4.0" },
  /** A passthrough event that was never logged is given up with an error, at the end of the call at the latest. */
  leakedPassthroughIsLogged: { since: "2.4.3" },
  /** Names of mailboxes are brought to Unicode's form NFC, which also is the first to look at them. */
  namesAreComposed: { since: "2.4.3" },

import { isAlive, type Life } from "../../releases/index.ts";
import { AUTH_FACTS } from "./auth_facts.ts";
import { HTTP_FACTS } from "./http_facts.ts";
import { PUSH_FACTS } from "./push_facts.ts";

/** How releases differ beyond the names that scripts see: a fact is true from `since` on, until `removed`. */
const FACTS = {
  ...AUTH_FACTS,
  ...HTTP_FACTS,
  ...PUSH_FACTS,
  /** The chunk runs when it is loaded, before `dovecot` exists. */
  chunkRunsWhenLoaded: { removed: "2.3.16" },
  /** Of an error in loading only the kind is told, such as `syntax error`. */
  loadErrorsAreKinds: { removed: "2.3.16" },
  /** What the bindings raise begins with the place of the call, as `luaL_error` does. */
  errorsHavePositions: { removed: "2.3.16" },
  /** The server names the call that failed, and appends a traceback. */
  callsAreTraced: { since: "2.3.15" },
  /** What a hook returned or raised stays on the stack of the state, and with it what it holds. */
  resultsStayOnStack: { removed: "2.3.15" },
  /** The server looks for a hook past the metatable of _G. */
  hooksAreLookedUpRaw: { since: "2.3.17" },
  /** What script_init returns must be an integer; before, whatever converts to a number will do. */
  scriptInitReturnsInteger: { since: "2.3.15" },
  /** A positive result of script_init is a success. */
  scriptInitMayBePositive: { removed: "2.3.16" },
  /** Users that one process serves share the state of a script of one path. */
  usersShareScripts: { removed: "2.3.14" },
  /** A failure of script_deinit is only a warning. */
  scriptDeinitOnlyWarns: { removed: "2.3.14" },
  /** A function of the server called in a coroutine ends the process. */
  coroutinesPanic: { removed: "2.3.14" },
  /** The first function of the server called in a coroutine logs a warning. */
  coroutinesWarn: { since: "2.3.14", removed: "2.3.16" },
  /** The end of the process is its abortion, unless the server itself asked for it. */
  exitAborts: { since: "2.3.16" },
  /** The last passthrough event is looked for in vain with an assertion, not with a null pointer. */
  finishedPassthroughPanics: { since: "2.3.18" },
  /** An attribute whose key ends with its scope is looked for nowhere. */
  namelessAttributesAreMissing: { since: "2.3.20" },
  /** A dict says when it is opened and closed, with passthrough events. */
  dictsHaveLifeEvents: { since: "2.3.17" },
  /** The end of a user's session is an event. */
  sessionEndIsEvent: { since: "2.3.19" },
  /** `%{local_ip}` and `%{remote_ip}`. */
  addressesHaveLongNames: { since: "2.3.14" },
  /** The message of a failed mailbox:status cannot be formatted. */
  statusFailureIsGarbled: { removed: "2.3.16" },
  /** script_init gets a table of settings; what it returns does not matter. */
  scriptInitGetsSettings: { since: "2.4.0" },
  /** Variables are expanded by programs of filters: `%{user | upper}`. */
  expandsPrograms: { since: "2.4.0" },
  /** Templates have a longest length, and a character of no meaning is an error; before, it was printed. */
  expansionsAreStrict: { since: "2.4.3" },
  /** A `y` alone between two programs is lost. */
  expansionsLoseLoneY: { since: "2.4.1", removed: "2.4.3" },
  /** Numbers are divided by positive ones only. */
  expansionDivisorsArePositive: { since: "2.4.4" },
  /** Regular expressions of filters are PCRE2's; before, the C library's. */
  expansionRegexpsArePcre: { since: "2.4.2" },
  /** The filter `safe` stands behind all others. */
  expansionSafeIsLast: { since: "2.4.5" },
  /** Processes keep the PATH with which the server was started. */
  processesHavePath: { since: "2.4.0" },
  /** os.time subtracts an hour for `isdst`. The C library of Debian's earlier suite knows no such time in UTC. */
  shiftsDaylightTime: { since: "2.3.19" },
  /** Each line of a text gets the prefix and the level; before, only the first. */
  everyLineHasPrefix: { since: "2.4.0" },
  /** doveadm's prefix has pid and session up to the end of mail_user_created. */
  doveadmShowsSession: { since: "2.3.15", removed: "2.4.0" },
  /** The process loses the user's prefix when the user cannot be created. */
  refusalDropsPrefix: { since: "2.3.15" },
  /** The prefix of a process without a user has its pid. */
  defaultPrefixHasPid: { since: "2.3.15" },
  /** The end of a session that was refused is an event too, before the refusal is logged. */
  refusedSessionEndIsEvent: { since: "2.4.0" },
  /** doveadm's own errors name the command. */
  doveadmNamesCommand: { since: "2.4.0" },
  /** The process loses the user's prefix with the namespaces, while events keep it. */
  prefixEndsWithNamespaces: { since: "2.4.0" },
  /** The plugin finds its script through settings of the Lua library, whose errors name the script. */
  scriptComesFromLuaSettings: { since: "2.4.0" },
  /** Fields `event_…` of the userdb are fields of the user's events. */
  userdbDescribesEvents: { since: "2.3.21" },
  /** Events of a user have the service as a field. */
  eventsHaveService: { since: "2.4.0" },
  /** A passthrough event that was never logged is given up with an error, at the end of the call at the latest. */
  leakedPassthroughIsLogged: { since: "2.4.3" },
  /** A mailbox's name is written in UTF-7 as a whole; from then on level by level. */
  namesAreEncodedWhole: { removed: "2.3.14" },
  /** Names of mailboxes are brought to Unicode's form NFC, which also is the first to look at them. */
  namesAreComposed: { since: "2.4.3" },
  /** Debian's Lua is later than 5.4.4. */
  linksLateLua54: { since: "2.4.0" },
  /** A mailbox that is compared with a user reads what is no mailbox. */
  mailboxIsNoUser: { since: "2.4.0" },
} satisfies Readonly<Record<string, Life>>;

/** What is true of a release. */
export type Facts = Readonly<Record<keyof typeof FACTS, boolean>>;

/** The facts of a release. */
export function factsOf(release: string): Facts {
  const facts = Object.entries(FACTS).map(([name, life]) => [name, isAlive(life, release)]);
  return Object.fromEntries(facts) as Facts;
}

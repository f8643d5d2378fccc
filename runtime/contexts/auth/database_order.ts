import type { Profile } from "../../profiles/profile.ts";
import type { AuthConfig } from "../../server/auth/auth_config.ts";
import type { AuthScript } from "./auth_script.ts";

export type Kind = "passdb" | "userdb";

/** A database with a script, in the order in which they start. */
export interface ScriptUse {
  readonly kind: Kind;
  readonly isMaster: boolean;
  /** The arguments of the database. */
  readonly source: string;
  readonly script: AuthScript;
}

/** The start of a passdb by its place in the configuration, or the end of the process. */
type Step = { readonly index: number } | { readonly problem: string };

const none = (mechanism: string) =>
  `No passdbs specified in configuration file. ${mechanism.toUpperCase()} mechanism needs one`;

/** Passdbs in the order in which a process starts them, up to the first problem with them as a whole. */
export function startOrder(passdbs: AuthConfig["passdbs"], facts: Profile["facts"]): Step[] {
  const places = passdbs.map(({ settings }, index) => ({ settings, index }));
  const users = places.filter(({ settings }) => !settings.isMaster);
  const masters = places.filter(({ settings }) => settings.isMaster);
  const isUsed = users.some(({ settings }) => settings.skip !== "unauthenticated");
  const denying = masters.some(({ settings }) => settings.denies);
  const deny = denying ? [{ problem: "Master passdb can't have deny=yes" }] : [];
  if (!facts.authDatabasesHaveNames)
    return [...deny, ...(isUsed ? [] : [{ problem: none("plain") }]), ...masters, ...users];
  const last = users.at(-1)?.settings.resultSuccess === "continue";
  return [
    // Those that are skipped for all are not started.
    ...(isUsed ? users : []),
    ...(last ? [{ problem: "Last passdb can't have result_success=continue" }] : []),
    ...masters.flatMap(({ settings, index }) => [
      ...(settings.denies ? deny : []),
      ...(users.length === 0 && settings.resultSuccess === "continue" ? [{ problem: ALONE }] : []),
      { index },
    ]),
  ];
}

const ALONE = "Master passdb can't have result_success=continue if there are no passdbs";

/** The fault of the databases of a process once all are started. */
export function startProblem(
  { passdbs, mechanisms }: AuthConfig,
  facts: Profile["facts"],
): string | undefined {
  const mechanism = facts.authMechanismsKeepOrder ? mechanisms[0] : undefined;
  const isUsed = passdbs.some(({ settings }) => !settings.isMaster && settings.skip !== "unauthenticated");
  return isUsed ? undefined : none(mechanism ?? "plain");
}

/** Scripts in the order of their ends: those of masters first, each with the last database that uses it. */
export function endOrder(uses: readonly ScriptUse[]): AuthScript[] {
  const rank = ({ kind, isMaster }: ScriptUse) => (kind === "userdb" ? 2 : isMaster ? 0 : 1);
  const scripts = [...uses].sort((a, b) => rank(a) - rank(b)).map(({ script }) => script);
  return scripts.filter((script, index) => scripts.lastIndexOf(script) === index);
}

import { randomBytes, randomUUID } from "node:crypto";
import type { Event } from "../../log/event.ts";
import { toBytes } from "../expansion/expansion.ts";
import type { TemplateUser } from "../expansion/template_user.ts";
import type { Process } from "../process/process.ts";
import { ExpansionFailure, fail } from "./failure.ts";
import { HOSTNAME, userdbField } from "./variables.ts";

/** Where providers find their values. */
interface Surroundings {
  readonly process: Process;
  readonly user: TemplateUser | undefined;
}

/** The value of a field. Fails for one that is not known. */
export type Provider = (field: string, around: Surroundings) => string;

type Fields = Readonly<Record<string, (around: Surroundings) => string>>;

/** What builds call themselves that say more than the release. */
const VERSIONS: Readonly<Record<string, string>> = { "2.4.1": "2.4.1-4" };

/** `dovecot:revision` of the releases that were compared. */
const REVISIONS: Readonly<Record<string, string>> = { "2.4.1": "7d8c0e5759", "2.4.5": "0cbb641e3e" };

const TABLES = {
  process: {
    pid: ({ process }) => String(process.pid),
    uid: ({ user }) => String(user?.account.uid ?? 0),
    gid: ({ user }) => String(user?.account.gid ?? 0),
  },
  // What the real machine is stays its own affair.
  system: {
    cpu_count: () => "1",
    hostname: () => HOSTNAME,
    os: () => "Linux",
    "os-version": () => "6.1.0",
  },
  dovecot: {
    name: () => "Dovecot",
    version: ({ process: { profile } }) => VERSIONS[profile.release] ?? profile.release,
    "support-url": () => "https://www.dovecot.org/",
    "support-email": () => "dovecot@dovecot.org",
    revision: ({ process }) => REVISIONS[process.profile.release] ?? "",
  },
} satisfies Record<string, Fields>;

const DATE: Fields = {
  year: (around) => clock(around, 0, 4),
  month: (around) => clock(around, 5, 7),
  day: (around) => clock(around, 8, 10),
};

const TIME: Fields = {
  hour: (around) => clock(around, 11, 13),
  min: (around) => clock(around, 14, 16),
  minute: (around) => clock(around, 14, 16),
  sec: (around) => clock(around, 17, 19),
  second: (around) => clock(around, 17, 19),
  us: microseconds,
  usec: microseconds,
};

/** A part of `2026-01-31T23:59:59`: the simulated machine lives in UTC. */
function clock({ process }: Surroundings, start: number, end: number): string {
  return new Date(process.now).toISOString().slice(start, end);
}

function microseconds({ process }: Surroundings): string {
  return String(Math.round((process.now % 1000) * 1000));
}

function fieldsOf(fields: Fields, complaint: string): Provider {
  return (field, around) => {
    const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
    return read === undefined ? fail(`${complaint} '${field}'`) : read(around);
  };
}

function env(field: string, { process }: Surroundings): string {
  return field === "" ? fail("Missing field") : toBytes(process.environment.get(field) ?? "");
}

function event(field: string, { user }: Surroundings): string {
  if (user === undefined) return fail("No event available");
  for (let each: Event | undefined = user.event; each !== undefined; each = each.parent) {
    const value = each.fields.get(field);
    if (value !== undefined) return toBytes(String(value));
  }
  return fail(`No such field '${field}' in event`);
}

function generate(field: string): string {
  if (field === "guid") return `${randomBytes(8).toString("hex")}.1.${HOSTNAME}`;
  if (field === "guid128") return randomBytes(16).toString("hex");
  const format = /^uuid(?<format>.*)$/s.exec(field)?.groups?.format;
  if (format === "" || format === ":record") return randomUUID();
  if (format === ":compact") return randomUUID().replaceAll("-", "");
  if (format === ":microsoft") return `{${randomUUID()}}`;
  return fail(`Unsupported key '${format ?? field}'`);
}

/** The provider, with its name before what it complains about. */
function named(name: string, provider: Provider): [string, Provider] {
  const provide: Provider = (field, around) => {
    try {
      return provider(field, around);
    } catch (error) {
      if (error instanceof ExpansionFailure) return fail(`${name}: ${error.message}`);
      throw error;
    }
  };
  return [name, provide];
}

/** What may stand before a colon. */
export const PROVIDERS: Readonly<Record<string, Provider>> = Object.fromEntries([
  ...Object.entries(TABLES).map(([name, fields]) => named(name, fieldsOf(fields, "Unsupported field"))),
  named("date", fieldsOf(DATE, "Unsupported key")),
  named("time", fieldsOf(TIME, "Unsupported key")),
  named("env", env),
  named("event", event),
  named("generate", generate),
  named("userdb", (field, { user }) => (user === undefined ? "" : userdbField(field, user))),
]);

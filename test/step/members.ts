import { readFileSync } from "node:fs";
import path from "node:path";
import { CONTEXTS, isAlive, lifeOf } from "../../releases/index.ts";
import { members as requestMembers } from "../../runtime/bindings/auth_request.ts";
import { COMPARED_RELEASES, Dovecot } from "../../runtime/index.ts";
import { authCases } from "../contract/cases/auth/index.ts";
import { cases, notReachable } from "../contract/cases/index.ts";
import { authMembers, declaredMembers, httpMembers } from "./declarations.ts";
import { liveSurface } from "./live_surface.ts";
import type { TestTitle } from "./test_titles.ts";

/** Members of mail scripts, or of auth scripts. */
export type ScriptKind = "mail" | "auth";

/** What there is of one member; an empty text says that something is missing. */
export interface MemberRow {
  readonly member: string;
  readonly declared: string;
  readonly bound: string;
  readonly unitTested: string;
  readonly contractCase: string;
  /** By release, how many cases compare it there; `–` where the release lacks it. */
  readonly cases: readonly string[];
}

/** The releases that are compared. */
export const releases = Object.keys(COMPARED_RELEASES);

/** Operators are described in the docblock of the object, TypeScript has no declaration for them. */
const OPERATORS = { "==": "__eq", "<": "__lt", "<=": "__le" } as const;
const COMPARED = ["mail_user", "mailbox", "mail"];

/** Not members in Lua. */
const NOT_IN_LUA = ["mailbox.[Symbol.dispose]"];

/** Nil on this release, which is what the runtime has to give. */
const NIL = /\.MAILBOX_FLAG_AUTO_(CREATE|SUBSCRIBE)$/;

/** One row for each member that the server gives to scripts, in the order of the declarations. */
export async function memberRows(
  root: string,
  kind: ScriptKind,
  titles: readonly TestTitle[],
): Promise<MemberRow[]> {
  const [live, hooks] = [await liveMembers(), kind === "mail" ? calledHooks() : calledAuthHooks()];
  const excused = new Map(notReachable.map(({ member, reason }) => [member, reason]));
  return membersToShow(root, kind).map(({ object, name, key, declared }) => {
    const isBound = object === "hooks" ? hooks.has(name) : live.has(`${object}.${name}`);
    return {
      member: key,
      declared,
      bound: isBound ? bindingOf(object, name) : NIL.test(key) ? "nil, as on the server" : "",
      unitTested: titles.find(({ title }) => namesMember(title, { object, name }))?.file ?? "",
      contractCase: caseOf(key, { object, name }) ?? excused.get(key) ?? "",
      cases: releases.map((release) => countOf(key, { object, name }, release)),
    };
  });
}

/** `object.member` of all releases, as the runtime shows them. */
async function liveMembers(): Promise<Set<string>> {
  const surfaces = await Promise.all(releases.map(liveSurface));
  return new Set(
    surfaces.flatMap(({ objects }) =>
      Object.entries(objects).flatMap(([object, members]) =>
        Object.keys(members).map((name) => `${object}.${name}`),
      ),
    ),
  );
}

/** Titles that begin like the name of a member which no object has. */
export function unknownMembers(root: string, titles: readonly TestTitle[]): string[] {
  const known = [...membersToShow(root, "mail"), ...membersToShow(root, "auth"), ...httpMembers()];
  const objects = [...new Set(known.map(({ object }) => object))].filter((object) => object !== "hooks");
  const start = new RegExp(`^(${objects.sort((a, b) => b.length - a.length).join("|")})[.:](?<name>\\w+)`);
  return titles
    .flatMap(({ title }) => title.split(" > "))
    .filter((part) => start.test(part) && !known.some((member) => namesMember(part, member)));
}

function membersToShow(root: string, kind: ScriptKind) {
  const declared = (kind === "mail" ? declaredMembers() : authMembers()).map(({ object, name, place }) => ({
    object,
    name,
    key: object === "hooks" ? name : `${object}.${name}`,
    declared: place.replace(/:\d+$/, ""),
  }));
  const shown = declared.filter(({ key }) => !NOT_IN_LUA.includes(key));
  return kind === "mail" ? [...shown, ...operators(root)] : shown;
}

/** An operator counts as declared when the object's docblock tells what it does. */
function operators(root: string) {
  return COMPARED.flatMap((object) => {
    const file = `sdk/types/${object}.d.ts`;
    const text = readFileSync(path.join(root, file), "utf8");
    return Object.entries(OPERATORS).map(([operator, name]) => ({
      object,
      name,
      key: `${object}.${name}`,
      declared: text.includes(`\`${operator}\``) ? file : "",
    }));
  });
}

function bindingOf(object: string, name: string): string {
  if (name.startsWith("auth_") && object === "hooks") return `runtime/contexts/auth/${authHookFile(name)}.ts`;
  if (`${object}.${name}` === "dovecot.auth") return "runtime/bindings/auth.ts";
  if (object === "auth_request" && !Object.hasOwn(requestMembers, name) && !isOwnOfRequest(name))
    return "runtime/server/auth/variables.ts";
  if (object === "hooks") return `runtime/contexts/${name.startsWith("script_") ? "script" : "mail"}.ts`;
  return `runtime/bindings/${object.replace(/^dovecot\./, "")}.ts`;
}

function authHookFile(name: string): string {
  if (name.endsWith("_cache_key")) return "cache_key";
  return name.startsWith("auth_userdb") ? "lua_userdb" : "lua_passdb";
}

/** What is set when the object of a request is made. */
function isOwnOfRequest(name: string): boolean {
  return /^(?:passdb|userdb)(?:s_seen_\w+)?$|^skip_/.test(name);
}

/** How many cases compare a member on a release. */
function countOf(key: string, { object, name }: { object: string; name: string }, release: string): string {
  if (!isAlive(lifeOf(object, name), release)) return "–";
  const compared = [...cases, ...authCases].filter(
    (each) => each.covers.includes(key) && (each.releases?.includes(release) ?? true),
  );
  return compared.length === 0 ? "" : String(compared.length);
}

/** A case that covers the member, best one that begins with its name. */
function caseOf(key: string, member: { object: string; name: string }): string | undefined {
  const titles = [...cases, ...authCases]
    .filter(({ covers }) => covers.includes(key))
    .map(({ title }) => title);
  return titles.find((title) => namesMember(title, member)) ?? titles[0];
}

/** The hooks that a session calls. */
function calledHooks(): Set<string> {
  const names = [
    "script_init",
    "mail_user_created",
    "mail_user_deinit_pre",
    "mail_user_deinit",
    "script_deinit",
  ];
  const script = names.map((name) => `function ${name}() dovecot.i_info("${name}") return 0 end`).join("\n");
  const dovecot = new Dovecot();
  dovecot.login("alice", { script }).logout();
  return new Set([...dovecot.log].map(({ text }) => text));
}

/** The hooks that an auth process and its worker call. */
function calledAuthHooks(): Set<string> {
  const names = CONTEXTS.auth.hooks.filter((name) => name.startsWith("auth_"));
  const scripts = ["auth_password_verify", "auth_passdb_lookup"].map((left) =>
    names
      .filter((name) => name === left || !name.startsWith("auth_pass") || name.endsWith("_key"))
      .map((name) => `function ${name}() dovecot.i_info("${name}") return ${resultOf(name)} end`)
      .join("\n"),
  );
  const called = scripts.flatMap((script) => {
    const dovecot = new Dovecot(
      { dovecot: "2.4.1", auth: { auth_cache_size: "1M" } },
      { scripts: { "/etc/dovecot/auth.lua": script } },
    );
    dovecot.authenticate("alice", { password: "x" });
    dovecot.lookupUserdb("alice");
    dovecot.iterateUsers();
    return [...dovecot.log].map(({ text }) => text);
  });
  return new Set(called);
}

function resultOf(hook: string): string {
  if (hook.endsWith("_cache_key")) return '"%{user}"';
  return hook.endsWith("_iterate") ? "{}" : '1, { nopassword = "y" }';
}

/**
 * Returns true if a title begins with the member: `mailbox:open …`, `mailbox.vname …`, `tostring(mailbox) …`, `mailbox
 * == …`.
 */
function namesMember(title: string, { object, name }: { object: string; name: string }): boolean {
  const operator = Object.entries(OPERATORS).find(([, metamethod]) => metamethod === name)?.[0];
  const spellings = object === "hooks" ? [name] : [`${object}.${name}`, `${object}:${name}`];
  if (name === "__tostring") spellings.push(`tostring(${object})`);
  if (operator !== undefined) spellings.push(`${object} ${operator}`);
  return title
    .split(" > ")
    .some((part) =>
      spellings.some(
        (spelling) => part.startsWith(spelling) && /^($|[ (,])/.test(part.slice(spelling.length)),
      ),
    );
}

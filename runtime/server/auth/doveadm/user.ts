import type { Profile } from "../../../profiles/profile.ts";
import type { AuthRequest } from "../auth_request.ts";
import type { UserdbResult } from "../results.ts";
import { sentField } from "../sent_field.ts";
import { fieldLine } from "./auth_lookup.ts";
import { type CommandOutput, EXIT, output, separated, worst } from "./output.ts";

/** How a look-up in the userdb ended; without a result the process auth died of it. */
export interface UserdbLookedUp {
  /** The name as it was typed. */
  readonly user: string;
  readonly answer: { readonly result: UserdbResult; readonly request: AuthRequest } | undefined;
}

/** How `user` was called. */
export interface UserOptions {
  readonly field: string | undefined;
  /** True if only the userdb's own fields are wanted. */
  readonly userdbOnly: boolean;
  readonly facts: Profile["facts"];
}

/** The output of `user` for users. */
export function userOutput(lookups: readonly UserdbLookedUp[], options: UserOptions): CommandOutput {
  const exitCode = worst(lookups.map((lookup) => exitCodeOf(lookup, options)));
  const err = lookups.flatMap((lookup) => errorLines(lookup, options));
  if (options.field !== undefined || options.userdbOnly)
    return output({ out: separated(lookups.map((lookup) => plainLines(lookup, options))), err }, exitCode);
  const table = lookups.flatMap((lookup) => tableLines(lookup, options));
  const rest = separated(lookups.map((lookup) => unknownLines(lookup)));
  return output({ out: ["field\tvalue", ...table, ...rest], err }, exitCode);
}

function exitCodeOf({ answer }: UserdbLookedUp, options: UserOptions): number {
  if (answer?.result === "ok") return refusal(answer.request, options) === undefined ? EXIT.ok : EXIT.failure;
  return answer?.result === "user_unknown" ? EXIT.unknownUser : EXIT.failure;
}

/** A field that no user of mail may have; undefined if there is none, or nothing but the userdb's fields is wanted. */
function refusal({ userdbFields }: AuthRequest, { userdbOnly, facts }: UserOptions): string | undefined {
  if (userdbOnly) return undefined;
  if (userdbFields?.find("uid") === "0") return "userdb returned 0 as uid";
  const chroot = userdbFields?.find("chroot");
  if (chroot === undefined || (chroot === "" && !facts.doveadmNamesAuthFailures)) return undefined;
  return `userdb returned invalid chroot directory: ${chroot} (see valid_chroot_dirs setting)`;
}

function errorLines({ user, answer }: UserdbLookedUp, options: UserOptions): string[] {
  const { facts, userdbOnly } = options;
  if (answer?.result === "user_unknown")
    return options.field === undefined ? [] : ["", `userdb lookup: user ${user} doesn't exist`];
  if (answer?.result === "ok") {
    const problem = refusal(answer.request, options);
    if (problem === undefined || !facts.doveadmNamesAuthFailures) return [];
    return ["", `userdb lookup: Invalid settings in userdb: ${problem}`];
  }
  const error = `Error: auth-master: ${failure(user, answer === undefined, facts)}`;
  if (userdbOnly)
    return [
      error,
      `Error: ${facts.doveadmNamesAuthFailures ? "cmd user: " : ""}userdb lookup failed for ${user}`,
    ];
  const reason =
    answer === undefined && facts.doveadmTellsAuthReasons
      ? "Unexpectedly disconnected from auth service"
      : "Internal error occurred. Refer to server log for more information.";
  return [
    `doveadm(${user})<1><>: ${error}`,
    ...(facts.doveadmNamesAuthFailures ? ["", `userdb lookup: ${reason}`] : []),
  ];
}

function failure(user: string, isDead: boolean, facts: Profile["facts"]): string {
  if (!isDead) return `userdb lookup(${user}): Auth USER lookup failed`;
  return facts.doveadmTellsAuthReasons
    ? "conn unix:/run/dovecot/auth-userdb (pid=1,uid=0): Disconnected unexpectedly"
    : `userdb lookup(${user}): Disconnected unexpectedly`;
}

function unknownLines({ user, answer }: UserdbLookedUp): string[] {
  return answer?.result === "user_unknown" ? ["", `userdb lookup: user ${user} doesn't exist`] : [];
}

/** The settings that are shown in any case, in their order. */
const SETTINGS = ["uid", "gid", "home"] as const;

/** `name TAB value`: settings of mail users first. */
function tableLines({ user, answer }: UserdbLookedUp, options: UserOptions): string[] {
  if (answer?.result !== "ok" || refusal(answer.request, options) !== undefined) return [];
  return valuesOf(user, answer.request, options).map(([name, value]) => `${name}\t${value}`);
}

function valuesOf(
  typed: string,
  { names, userdbFields }: AuthRequest,
  { facts }: UserOptions,
): [string, string][] {
  const fields = (userdbFields?.all() ?? []).map(sentField);
  const place = facts.mailPlaceIsPath ? "mail_path" : "mail";
  const shown: readonly string[] = [...SETTINGS, place];
  return [
    ...(names.user === typed ? [] : [["user", names.user] as [string, string]]),
    ...shown.map((name) => [name, settingOf(name, userdbFields, facts)] as [string, string]).map(inHome),
    ...fields
      .filter(({ name }) => !shown.includes(name))
      .map(({ name, value }) => [name, value] as [string, string]),
    ...(fields.length === 0 && facts.authHiddenFieldsLeaveGap ? [["", ""] as [string, string]] : []),
  ];
}

/** 2.4 shows the folder of mails as the mail process sees it: `~/` is the home. */
function inHome(
  [name, value]: [string, string],
  _: number,
  shown: readonly [string, string][],
): [string, string] {
  const home = shown.find(([each]) => each === "home")?.[1] ?? "";
  const isRelative = name === "mail_path" && home !== "" && /^~(?:\/|$)/.test(value);
  return [name, isRelative ? home + value.slice(1) : value];
}

/** QUIRK: up to 2.3 the place of mails without a value is read as a setting without one, which means yes. */
function settingOf(name: string, fields: AuthRequest["userdbFields"], facts: Profile["facts"]): string {
  const value = fields?.find(name);
  return value === "" && name === "mail" && !facts.doveadmNamesAuthFailures ? "yes" : (value ?? "");
}

/** The lines of a user where nothing else is printed: a value, or the userdb's fields. */
function plainLines(lookup: UserdbLookedUp, options: UserOptions): string[] {
  const { user, answer } = lookup;
  const { field, facts } = options;
  if (answer?.result === "user_unknown" && field === undefined) return unknownLines(lookup).slice(1);
  if (answer?.result !== "ok" || refusal(answer.request, options) !== undefined) return [];
  if (field !== undefined)
    return valuesOf(user, answer.request, options)
      .filter(([name]) => name === field)
      .map(([, value]) => value);
  const { names, userdbFields } = answer.request;
  const fields = [{ name: "user", value: names.user }, ...(userdbFields?.all() ?? [])];
  return [`userdb: ${user}`, ...fields.map((each) => fieldLine(each, facts))];
}

/** Returns true if what was typed stands for several users. */
export function isMask(text: string): boolean {
  return /[*?]/.test(text);
}

/** The users of all userdbs. */
export interface ListedUsers {
  readonly names: readonly string[];
  /** True if they are not all. */
  readonly failed: boolean;
  /** True if the process auth died, or cannot start. */
  readonly isDead?: boolean;
}

/** The output of `user` for a mask. */
export function userListOutput(
  list: ListedUsers,
  masks: readonly string[],
  facts: Profile["facts"],
): CommandOutput {
  const named = list.names.filter((name) => name !== "");
  const shown = shownNames(named, masks, facts);
  if (facts.doveadmDiesOfNamelessUsers && list.names[0] === "")
    return output(
      {
        err: [
          "Panic: file auth-master.c: line 1372 (auth_master_user_do_list_next): assertion failed: (str_len(ctx->username) > 0)",
        ],
      },
      EXIT.panicked,
    );
  if (!list.failed) return output({ out: shown }, EXIT.ok);
  return output(
    {
      out: shown,
      err: [
        ...listErrors(list, facts).map((line) => `Error: auth-master: ${line}`),
        "Fatal: user listing failed",
      ],
    },
    EXIT.failure,
  );
}

function listErrors({ isDead }: ListedUsers, facts: Profile["facts"]): string[] {
  if (!isDead) return ["userdb list: User listing returned failure"];
  return facts.doveadmTellsAuthReasons
    ? [
        "conn unix:/run/dovecot/auth-userdb (pid=1,uid=0): Disconnected unexpectedly",
        "userdb list: User listing failed: Unexpectedly disconnected from auth service",
      ]
    : ["userdb list: Disconnected unexpectedly"];
}

function shownNames(names: readonly string[], masks: readonly string[], facts: Profile["facts"]): string[] {
  // QUIRK: 2.4 counts the masks that a name might match, and prints it as often.
  if (masks.length > 1 && facts.doveadmForgetsSeveralMasks)
    return names.flatMap((name) => masks.map(() => name));
  const patterns = masks.map(maskPattern);
  return names.filter((name) => patterns.some((pattern) => pattern.test(name)));
}

function maskPattern(mask: string): RegExp {
  const source = mask
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s");
}

import type { Life } from "../../releases/index.ts";

/** How releases differ in what they do with auth scripts: a fact is true from `since` on, until `removed`. */
export const AUTH_FACTS = {
  /** Passdbs and userdbs have names, which log lines show. */
  authDatabasesHaveNames: { since: "2.4.0" },
  /** The first mechanism of the configuration is the first that is looked at. */
  authMechanismsKeepOrder: { since: "2.4.3" },
  /** A request's lines have a prefix of their own in the place of the process's. */
  authPrefixesAreReplaced: { since: "2.4.0" },
  /** The prefix of a worker has its pid while it has no request. */
  authWorkerPrefixHasPid: { removed: "2.4.3" },
  /** Errors of the process auth call a worker `auth worker`. */
  authWorkerIsTwoWords: { removed: "2.3.15" },
  /** They say why the connection to a worker ended. */
  authSaysWhyWorkerDied: { since: "2.4.0" },
  /** The second result is a table or a text, with every code. */
  authResultsAreTableOrText: { removed: "2.4.0" },
  /** The second result is nil, a table or a text, with every code. */
  authResultsMayBeNil: { since: "2.4.0", removed: "2.4.1" },
  /** `passb failed` stands for an internal failure with a table. */
  authFailuresAreMisspelt: { removed: "2.4.0" },
  /** Names of fields that cannot be sent are ignored, with a warning. */
  authFieldNamesAreChecked: { since: "2.3.21" },
  /** A field whose value is no text is set without one. */
  authKeepsInvalidFields: { removed: "2.3.21" },
  /** `nologin` and `proxy` have no values. */
  authFlagsLoseValues: { removed: "2.4.0" },
  /** `name:default` is what `name:protected` was before. */
  authFieldsKeepProtection: { since: "2.4.0" },
  /** Errors about a passwd-file have a blank behind its name. */
  authNamesPasswdFilesWithBlank: { removed: "2.3.15" },
  /** Fields without a value are told with an equals sign. */
  authEmptyFieldsHaveSign: { since: "2.4.0" },
  /** Fields that clients are not told leave a gap where there are no others. */
  authHiddenFieldsLeaveGap: { removed: "2.4.0" },
  /** Warnings about fields of a userdb do not name the user. */
  authUserdbWarningsHaveNoUser: { removed: "2.3.15" },
  /** A field `userdb_` without a rest of its name dies in the function that sets userdb fields. */
  authUserdbNamesAreAsserted: { since: "2.4.2" },
  /** What auth scripts print is lost; before, it is in the server's log without a prefix. */
  authPrintsAreLost: { since: "2.4.0" },
  /** request:log_debug looks at its text only if it writes it. */
  authDebugIsLazy: { removed: "2.4.0" },
  /** request:password_verify refuses what is no text. */
  authPasswordsAreChecked: { since: "2.4.0" },
  /** Weak password schemes are refused unless a setting allows them. */
  authRefusesWeakSchemes: { since: "2.4.0" },
  /** The refusal says which setting. */
  authExplainsWeakSchemes: { since: "2.4.2" },
  /** There is the password scheme OTP. */
  authKnowsOtp: { removed: "2.4.5" },
  /** Passwords without a scheme are those of `crypt`. */
  authDefaultSchemeIsCrypt: { since: "2.4.3" },
  /** Data that is not valid for its scheme is an internal failure. */
  authBadPasswordsAreFailures: { since: "2.4.0" },
  /** A number that is no result of a passdb ends the process auth as well, in an authentication. */
  authDiesOfUnknownResults: { removed: "2.3.14" },
  /** Where the last passdb passes a request on, the answers of earlier ones count. */
  authCountsEarlierAnswers: { since: "2.4.0" },
  /** A userdb hook that is missing in a listing stays on the stack, and the next call of the script dies of it. */
  authMissingHookStaysOnStack: { removed: "2.3.15" },
  /** Answers are cached by the user's name unless something else is said. */
  authCachesByUser: { removed: "2.4.0" },
  /** A cache key must have a variable. */
  authCacheKeysNeedVariables: { since: "2.4.2" },
  /** doveadm calls a failure of the server what it is. */
  doveadmNamesAuthFailures: { since: "2.4.0" },
  /** doveadm tells why an authentication failed. */
  doveadmTellsAuthReasons: { since: "2.4.3" },
  /** doveadm tells the name that the userdb gave. */
  doveadmTellsUserdbUser: { since: "2.4.0" },
  /** doveadm dies of a user without a name in a list. */
  doveadmDiesOfNamelessUsers: { since: "2.4.3" },
  /** doveadm shows all users, once for each mask, where there are several masks. */
  doveadmForgetsSeveralMasks: { since: "2.4.0" },
  /** doveadm shows how a command is used after an option that it does not know. */
  doveadmShowsUsage: { removed: "2.3.14" },
  /** doveadm chooses the mechanism of an authentication. */
  doveadmChoosesMechanisms: { since: "2.4.0" },
  /** The setting for the place of mail is mail_path. */
  mailPlaceIsPath: { since: "2.4.0" },
} satisfies Readonly<Record<string, Life>>;

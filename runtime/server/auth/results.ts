/** The results of a passdb by the server's numbers, in the words of its constants. */
const PASSDB_CODES = {
  1: "ok",
  0: "password_mismatch",
  [-1]: "internal_failure",
  [-2]: "scheme_not_available",
  [-3]: "user_unknown",
  [-4]: "user_disabled",
  [-5]: "pass_expired",
  [-6]: "next",
} as const;

/** The results of a userdb, likewise. */
const USERDB_CODES = { 1: "ok", [-1]: "internal_failure", [-2]: "user_unknown" } as const;

/** What a passdb says of a user. */
export type PassdbResult = (typeof PASSDB_CODES)[keyof typeof PASSDB_CODES];
/** What a userdb says of a user. */
export type UserdbResult = (typeof USERDB_CODES)[keyof typeof USERDB_CODES];

/** The result of a passdb that a number stands for, if it stands for one. */
export function passdbResult(code: number): PassdbResult | undefined {
  return (PASSDB_CODES as Readonly<Record<number, PassdbResult>>)[code];
}

/** The result of a userdb that a number stands for, if it stands for one. */
export function userdbResult(code: number): UserdbResult | undefined {
  return (USERDB_CODES as Readonly<Record<number, UserdbResult>>)[code];
}

/** The constants of `dovecot.auth`. */
export const RESULT_CONSTANTS: Readonly<Record<string, number>> = Object.fromEntries([
  ...constants("PASSDB_RESULT_", PASSDB_CODES),
  ...constants("USERDB_RESULT_", USERDB_CODES),
]);

function constants(prefix: string, codes: Readonly<Record<number, string>>): [string, number][] {
  return Object.entries(codes).map(([code, word]) => [prefix + word.toUpperCase(), Number(code)]);
}

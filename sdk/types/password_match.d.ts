declare const passwordMatch: unique symbol;

interface Match {
  readonly [passwordMatch]: true;
}

/**
 * The result of `request.password_verify`: 1 for a match, 0 for another password, -1 for a hash that cannot be read.
 *
 * Test it with `> 0` or `=== 1`: everything else lets one of the others pass for a match.
 */
export type PasswordMatch = (1 & Match) | (0 & Match) | (-1 & Match);

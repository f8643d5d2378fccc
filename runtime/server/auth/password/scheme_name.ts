/** A password with the name of its scheme, as in `{SSHA256.hex}…`. */
export interface SchemedPassword {
  /** As it is written. */
  readonly scheme: string;
  /** What is behind the braces. */
  readonly data: string;
}

/** Takes the scheme from the begin of a password; undefined if it has none. */
export function schemeOf(password: string): SchemedPassword | undefined {
  const [, scheme, data = ""] = /^\{([^}]*)\}(.*)$/s.exec(password) ?? [];
  if (scheme !== undefined) return { scheme, data };
  return password.startsWith("$1$") ? { scheme: "MD5-CRYPT", data: password } : undefined;
}

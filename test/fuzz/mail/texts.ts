import fc from "fast-check";
import type { LuaText } from "./values.ts";

const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength, size: "max" }).map((parts) => parts.join(""));

/** As Lua writes it; bytes that are no text are given as escapes. */
const quoted = (text: string): LuaText => `"${text}"`;

/** Names of mailboxes, good and bad, put together from what the server looks at. */
export const mailboxName: fc.Arbitrary<LuaText> = joined(
  [
    ..."a/.&~-%*",
    "INBOX",
    "inbox",
    "Mail/",
    "Archive",
    "é",
    "e\\u{301}",
    "日本",
    " ",
    "Sub",
    "\\0",
    "../",
    "Work",
  ],
  4,
).map(quoted);

/** Metadata keys behind their scope. */
export const metadataKey: fc.Arbitrary<LuaText> = joined(
  [
    "/private/",
    "/shared/",
    "theme",
    "comment",
    "vendor/vendor.dovecot/",
    "pvt/",
    "server/",
    "a",
    "A",
    "/",
    "%",
    "é",
  ],
  4,
).map((text) => quoted(`/private/${text}`));

/** Values of metadata and texts to log. */
export const value: fc.Arbitrary<LuaText> = joined(
  ["x", " ", "\\n", "\\t", "\\1", "\\\\", "'", "=", "%s", "é", "\\0", "\\255"],
  5,
).map(quoted);

/** Templates as 2.3 reads them, with what it makes of modifiers and widths. */
const template23 = joined(
  [
    ..."%%%%unds{}LUMRTEX0-.;:|",
    "2",
    "3.2",
    "%u",
    "%{user}",
    "%{username",
    "%{userdb:name}",
    "text",
    "%{if;",
    "a",
    "==",
  ],
  6,
);

/** Templates as 2.4 reads them: pipes of filters over variables and constants. */
const template24 = fc
  .array(
    fc.oneof(
      fc.constantFrom("text", "%", "{", "}", "%{", "%%{"),
      fc
        .array(
          fc.constantFrom(
            ...[
              "user",
              "service",
              "nope",
              "'text'",
              "3",
              "-2",
              "1 + 2",
              "7 / 2",
              "user + 1",
              "userdb:name",
              "literal('a')",
            ],
            ...[
              "upper",
              "lower",
              "username",
              "domain",
              "default",
              "default('x')",
              "substr(1)",
              "substr(0, 2)",
              "substr(-2)",
            ],
            ...[
              "index('l', 0)",
              "index('i')",
              "lookup('a', 'b')",
              "if('==', 'a', 'b', 'c')",
              "if('<', 3, 'y', 'n')",
              "ldap_dn",
            ],
            ...[
              "md5",
              "sha1(rounds=2)",
              "hash('sha256')",
              "base64",
              "unbase64",
              "hex",
              "hex(4)",
              "hexlify",
              "unhexlify(4)",
            ],
            ...[
              "reverse",
              "truncate(3)",
              "rfill(7, '.')",
              "lfill(7)",
              "concat('a', 3)",
              "list('a')",
              "safe",
              "regexp('l', 'L')",
            ],
            ...["nofilter", "upper(1)", "substr", "(", ",", "rfill(0)", "text('a')", "% 3", "* 2"],
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((parts) => `%{${parts.join(" | ")}}`),
    ),
    { maxLength: 3, size: "max" },
  )
  .map((parts) => parts.join(""));

/**
 * Returns true if each brace that opens is closed, if any brace closes behind it. Otherwise 2.3 reads on behind the end
 * of the template, and what stands there is chance.
 */
function isClosed(text: string): boolean {
  const opening = [...text.matchAll(/\{/g)].map(({ index }) => text.slice(index));
  return opening.every((rest) => !rest.includes("}") || closes(rest));
}

/** Returns true if the brace that a text begins with is closed in it. */
function closes(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{") depth++;
    if (character === "}" && --depth === 0) return true;
  }
  return false;
}

/** A template for `var_expand` of either line. Behind a `%` at its end, 2.3 may read on in the memory after it. */
export const template: fc.Arbitrary<LuaText> = fc
  .oneof(template23, template24)
  .filter(isClosed)
  .map((text) => quoted(text.endsWith("%") ? `${text}.` : text));

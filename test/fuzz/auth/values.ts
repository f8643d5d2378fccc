import fc from "fast-check";

/** A piece of Lua. */
export type LuaText = string;

export const constants = (...texts: readonly LuaText[]) => fc.constantFrom(...texts);

/** Values of all kinds that Lua has. */
export const anything: fc.Arbitrary<LuaText> = fc.oneof(
  constants("nil", "true", "false", "0", "1", "-1", "1.5", "5.0", '""', '"text"', '"7"', '"0x10"', "{}"),
  constants("2^53", "2^31", "1e300", "1/0", "-1/0", "0/0", "-0.0", "math.maxinteger", "math.mininteger"),
  constants('"a\\0b"', '"h\\u{e9}"', '"\\255"', '"tab\\tq"', '"line\\nline"', '"%s %d %%"', '"a=b c=d"'),
  constants("print", "{ 1, 2 }", '{ a = "b" }', "{ { } }", "coroutine.running()", "dovecot", "dovecot.auth"),
  constants(
    "setmetatable({}, { __tostring = function() return 'shown' end })",
    "setmetatable({}, { __index = function() return 'indexed' end })",
    "setmetatable({}, { __name = 'Named' })",
    "('x'):rep(300)",
  ),
);

/** Names that clients give, as fields, keys and comparisons see them. */
export const USERS = ["alice", "bob", "ann@example.org", "nobody"] as const;

/** A password as it is stored, in the schemes of all releases; the weak ones are refused by some. */
export const stored: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 4, arbitrary: constants('"secret"', '"{PLAIN}secret"', '"{CLEARTEXT}wrong"', '"{plain}secret"') },
  {
    weight: 3,
    arbitrary: constants(
      '"{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="',
      '"{SHA256}K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols="',
      '"{SSHA256}2U2rQAoJIAMnsvelHtDsBKUvrEDBWvVz1MoPLNGQ1iFNMMYy"',
      '"{SHA.hex}e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4"',
      '"{PLAIN.b64}c2VjcmV0"',
      '"{MD5-CRYPT}$1$gCJ.GRlT$1xsAQJC5PsXbigXgqax5j/"',
      '"{PLAIN-MD5}5ebe2294ecd0e0f08eab7690d2a6ee69"',
      '"{CRYPT}gUw/mffD3EVsk"',
      '"{LDAP-MD5}Xr4ilOzQ4PCOq3aQ0qbuaQ=="',
    ),
  },
  {
    weight: 2,
    arbitrary: constants(
      ...[
        '""',
        '"{}"',
        '"{PLAIN}"',
        '"{NOSUCH}secret"',
        '"{SHA256}x"',
        '"{SSHA}!!!!"',
        '"{CRYPT}*"',
        '"{CRYPT}"',
      ],
      ...['"{PLAIN"', '"se cret"', '"{PLAIN}{PLAIN}secret"', '"{PLAIN.x}secret"', '"{SHA256.hex}zz"'],
    ),
  },
);

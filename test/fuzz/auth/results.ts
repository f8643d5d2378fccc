import fc from "fast-check";
import { type FieldKind, fieldText, table } from "./fields.ts";
import { anything, constants, type LuaText } from "./values.ts";

const PASSDB = [
  ...["OK", "PASSWORD_MISMATCH", "USER_UNKNOWN", "INTERNAL_FAILURE", "SCHEME_NOT_AVAILABLE"],
  ...["USER_DISABLED", "PASS_EXPIRED", "NEXT"],
];
const USERDB = ["OK", "USER_UNKNOWN", "INTERNAL_FAILURE"];

const codes = (kind: FieldKind) =>
  constants(
    ...(kind === "userdb" ? USERDB : PASSDB).map(
      (name) => `dovecot.auth.${kind === "userdb" ? "USERDB" : "PASSDB"}_RESULT_${name}`,
    ),
  );

/** Numbers and others in the place of a code; those that mean nothing kill. */
const oddCode: fc.Arbitrary<LuaText> = fc.oneof(
  constants('"1"', '"0"', '"-1"', "1.0", "1.5", "0.0", "-3", "-2", "2", "7", "-9", '"x"', "2^53", "2^31 + 1"),
  constants("dovecot.auth.PASSDB_RESULT_OK", "dovecot.auth.USERDB_RESULT_USER_UNKNOWN", "dovecot.auth.NOPE"),
  anything,
);

const message: fc.Arbitrary<LuaText> = fc.oneof(
  constants('""', '"text"', '"no such user"', '"a\\nb"', '"a\\0b"', '"100% %s"', "request.user", "5", "1.5"),
  fieldText,
);

/** A second value of any kind; empty for none. */
const second = (kind: FieldKind): fc.Arbitrary<LuaText> =>
  fc.oneof(
    { weight: 2, arbitrary: constants("", ", nil") },
    { weight: 3, arbitrary: message.map((text) => `, ${text}`) },
    { weight: 3, arbitrary: table(kind).map((text) => `, ${text}`) },
    { weight: 2, arbitrary: anything.map((text) => `, ${text}`) },
  );

const OK: Readonly<Record<FieldKind, LuaText>> = {
  verify: "dovecot.auth.PASSDB_RESULT_OK",
  lookup: "dovecot.auth.PASSDB_RESULT_OK",
  userdb: "dovecot.auth.USERDB_RESULT_OK",
};

/** Statements that end a hook with a result. */
export function result(kind: FieldKind): fc.Arbitrary<LuaText> {
  const returned = fc.oneof(
    { weight: 14, arbitrary: table(kind).map((fields) => `${OK[kind]}, ${fields}`) },
    { weight: 3, arbitrary: fc.tuple(codes(kind), message).map(([code, text]) => `${code}, ${text}`) },
    { weight: 1, arbitrary: codes(kind) },
    { weight: 3, arbitrary: fc.tuple(codes(kind), second(kind)).map((both) => both.join("")) },
    { weight: 1, arbitrary: fc.tuple(oddCode, second(kind)).map((both) => both.join("")) },
  );
  return fc.oneof(
    { weight: 24, arbitrary: returned.map((values) => `return ${values}`) },
    { weight: 1, arbitrary: returned.map((values) => `return ${values}, "third"`) },
    { weight: 1, arbitrary: constants("return") },
    { weight: 1, arbitrary: failing },
  );
}

/** Statements that raise, at once or in a function. */
export const failing: fc.Arbitrary<LuaText> = fc.oneof(
  constants(
    ...[
      'error("boom")',
      "error()",
      "error(nil)",
      "error(42)",
      "error({})",
      'error("two\\nlines")',
      'error("")',
    ],
    ...[
      'error("level", 0)',
      'error("level", 2)',
      "local x = nil + 1",
      "local x = ({}).a.b",
      "no_such_function()",
    ],
    ...['error("a\\0b")', "error(setmetatable({}, { __tostring = function() return 'shown' end }))"],
    ...[
      "coroutine.yield(1)",
      "local function deep(n) if n == 0 then error('deep') end deep(n - 1) return 1 end deep(30)",
    ],
    ...[
      "dovecot.no_such()",
      "local t = setmetatable({}, { __index = function() error('indexed') end }) local x = t.y",
    ],
  ),
);

/** What auth_userdb_iterate gives. Names with keys of texts come in no order, so there is one at most. */
export const list: fc.Arbitrary<LuaText> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(
        constants(
          '"alice"',
          '"bob"',
          '"ann@example.org"',
          '"f\\u{fc}r"',
          "5",
          "2.5",
          '"c\\td"',
          '"e f"',
          '"alice"',
        ),
        {
          maxLength: 4,
        },
      )
      .map((names) => `return { ${names.join(", ")} }`),
  },
  {
    weight: 2,
    arbitrary: constants(
      ...[
        'return { x = "a" }',
        'return { nil, "second" }',
        "return",
        "return nil",
        'return "alice"',
        "return 5",
        "return {}",
      ],
      ...[
        'return { "alice", true }',
        'return { "alice", {} }',
        "return { print }",
        'return { "alice" }, "more"',
        'return { "" }',
      ],
      ...[
        'return setmetatable({ "own" }, { __index = { "inherited" } })',
        'return { "a\\nb", "c" }',
        'return { "a\\0b" }',
      ],
    ),
  },
  { weight: 1, arbitrary: failing },
);

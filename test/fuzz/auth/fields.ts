import fc from "fast-check";
import { anything, constants, type LuaText, stored } from "./values.ts";

/** Fields without a meaning for the server. Their order in a table does not matter. */
const plain: fc.Arbitrary<LuaText> = constants(
  ...['a = "1"', 'b = "x y"', 'quota = "5"', 'UPPER = "u"', '["a b"] = "2"', '["f\\u{fc}r"] = "3"'],
  ...['["c=d"] = "4"', "five = 5", "float = 5.0", "yes = true", "no = false", 'blank = ""', "half = 1.5"],
  ...['tab = "x\\ty"', 'nul = "x\\0y"', 'one = "x\\1y"', 'cr = "x\\ry"', 'percent = "%u"', "gone = nil"],
  ...['utf8 = "f\\u{fc}r"', 'long = ("x"):rep(300)', 'equals = "a=b"', "big = 2^53", "who = request.user"],
);

/** A name, and values that mean something with it. */
type Special = readonly [name: LuaText, ...values: readonly LuaText[]];

const written = (fields: readonly Special[]): fc.Arbitrary<LuaText> =>
  fc.oneof(...fields.map(([name, ...values]) => constants(...values).map((value) => `${name} = ${value}`)));

const passdbSpecial = written([
  ["user", '"Other"', '"bob"', "request.user", '""', '"x@example.net"', '"a b"', "5", "true"],
  ["username", '"zed"', '""'],
  ["domain", '"example.net"', '""'],
  ["login_user", '"zed"', '"bob"', "request.user", '""'],
  ["original_user", '"zed"'],
  ["nologin", '"y"', "true", '""', "false"],
  ["proxy", '"y"', "true", '""'],
  ["proxy_maybe", '"y"', "true"],
  ["host", '"192.0.2.9"', '"mail.example.org"', '""'],
  ["reason", '"why not"', '""'],
  ["code", '"x"', '"temp_fail"'],
  ["allow_nets", '"192.0.2.0/24,::1"', '"198.51.100.0/24"', '"local"', '"nonsense"', '""'],
  ["allow_real_nets", '"192.0.2.0/24"', '"local"'],
  ["noauthenticate", '"y"'],
  ["nodelay", '"y"', "true"],
  ["nopassword", '"y"', "true", '""', "false"],
  ["pass", '"other"'],
  ["userdb_home", '"/h"', '"/h/%u"', "request.user"],
  ["userdb_uid", '"5"', "5", '"nobody-has-it"'],
  ["userdb_x", '"1"', "true", '""', "1.5"],
  ["userdb_user", '"zed"'],
  ["userdb_", '"x"'],
  ["tempfail", '"y"'],
  ["forward_x", '"y"'],
  ["event_x", '"y"'],
  ['["a:protected"]', '"1"'],
  ['["a:remove"]', '"1"'],
  ['["a:default"]', '"1"'],
]);

const userdbSpecial = written([
  ["user", '"Other"', '"bob"', '""', "request.user", '"a b"'],
  ["uid", '"5"', "5", "5.0", '"mail"', '"nobody-has-it"', '""', '"-1"', '"0"', '"5x"'],
  ["gid", '"6"', "6", '"mail"', '"nobody-has-it"'],
  ["home", '"/h"', '""', '"~/x"', '"relative"', '"/h/%u"', "request.user"],
  ["mail", '"maildir:~/Maildir"', '""'],
  ["mail_path", '"/mail/alice"'],
  ["quota_rule", '"*:storage=1G"'],
  ["tempfail", '"y"', "true"],
  ["system_groups_user", '"mail"'],
  ["chroot", '"/x"'],
  ["userdb_home", '"/h"'],
  ["login_user", '"zed"'],
  ['["namespace/inbox/separator"]', '"/"'],
  ['["a:protected"]', '"1"'],
  ['["a:remove"]', '"1"'],
]);

/** Fields that the server warns of, or that kill it: one of them per table, since a table has no order. */
const odd: fc.Arbitrary<LuaText> = fc.oneof(
  constants("t = {}", 't = { b = "c" }', "t = print", "t = coroutine.create(print)"),
  constants('[""] = "x"', '["a\\tb"] = "x"', '["a\\nb"] = "x"', '["a\\rb"] = "x"'),
  constants('"array"', "[1.5] = 1", "[true] = 1", "[print] = 1", '[2^53] = "x"', '"one", "two"'),
  anything.map((value) => `v = ${value}`),
);

interface Kind {
  readonly special: fc.Arbitrary<LuaText>;
  /** What a table has in any case. */
  readonly usual: fc.Arbitrary<LuaText>;
}

const KINDS = {
  /** The answer of auth_password_verify. */
  verify: { special: passdbSpecial, usual: fc.constant("") },
  /** The answer of auth_passdb_lookup, of no use without a password. */
  lookup: {
    special: passdbSpecial,
    usual: fc.oneof(
      { weight: 6, arbitrary: stored.map((text) => `password = ${text}`) },
      { weight: 2, arbitrary: constants('nopassword = "y"', "nopassword = true", "") },
      { weight: 1, arbitrary: anything.map((value) => `password = ${value}`) },
    ),
  },
  userdb: {
    special: userdbSpecial,
    usual: constants("", "", 'uid = "1000", gid = "1000"', 'home = "/var/vmail/" .. request.user'),
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type FieldKind = keyof typeof KINDS;

const seldom = (weight: number, of: fc.Arbitrary<LuaText>) =>
  fc.oneof({ weight, arbitrary: fc.constant("") }, { weight: 1, arbitrary: of });

/** A table of fields, with no more than one whose place in the order could matter. */
export function table(kind: FieldKind): fc.Arbitrary<LuaText> {
  const { special, usual } = KINDS[kind];
  const marked = fc.oneof(
    { weight: 5, arbitrary: fc.constant("") },
    { weight: 4, arbitrary: special },
    { weight: 1, arbitrary: odd },
  );
  return fc
    .tuple(usual, fc.uniqueArray(plain, { maxLength: 3 }), marked, seldom(12, constants("meta")))
    .map(([first, others, last, meta]) => {
      const fields = `{ ${[first, ...others, last].filter((text) => text !== "").join(", ")} }`;
      return meta === "" ? fields : `setmetatable(${fields}, { __index = { inherited = "1" } })`;
    });
}

const word = fc.oneof(
  constants(
    "a=1",
    "b=2",
    "c",
    "user=zed",
    "uid=0",
    "password=secret",
    "nopassword",
    "userdb_x=1",
    "nologin=y",
  ),
  constants(
    "a=2",
    "d=e=f",
    'q="x',
    'y"',
    "=v",
    "host=192.0.2.9",
    "home=/h",
    "allow_nets=local",
    "p:protected=1",
  ),
  constants("\\t", "a=\\0b", "\\255", "a=\\nb"),
);

/** A text in the place of a table, which 2.3 takes apart. */
export const fieldText: fc.Arbitrary<LuaText> = fc
  .array(word, { minLength: 0, maxLength: 4 })
  .chain((words) => constants(" ", "  ").map((blank) => `"${words.join(blank)}"`));

import fc from "fast-check";
import { USERS } from "./values.ts";

/** Names, quoted as in a shell. */
const user: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...USERS) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["ALICE", "Ann@Example.ORG", "a@b@c", "@", "a@", "@b", "x.y-z_0", "zed", "Other"],
      ...[
        "'a b'",
        "'f\u{fc}r'",
        "''",
        "'a+b'",
        "alice*admin",
        "alice*alice",
        "'*admin'",
        "'alice*'",
        "a%u",
        "'a\"b'",
      ],
    ),
  },
);

const password = fc.oneof(
  { weight: 8, arbitrary: fc.constant("secret") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "wrong",
      "''",
      "'a b'",
      "'{PLAIN}secret'",
      "'s\u{e9}cret'",
      "'a=b'",
      "Secret",
      "secret1",
    ),
  },
);

const information = fc.constantFrom(
  ...[
    "rip=192.0.2.7",
    "service=imap",
    "rip=::1",
    "lip=192.0.2.1",
    "session=s1",
    "secured",
    "secured=tls",
    "rport=143",
  ],
  ...[
    "valid-client-cert",
    "real_rip=198.51.100.1",
    "lport=993",
    "local_name=mail.example.org",
    "nologin",
    "unknown=1",
  ],
);

const options: fc.Arbitrary<string> = fc
  .uniqueArray(information, { maxLength: 2 })
  .map((each) => each.map((value) => `-x ${value} `).join(""));

const seldomOptions = fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 1, arbitrary: options });

const joined = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(""));
const is = (text: string) => fc.constant(text);

const authenticating = fc.oneof(
  { weight: 10, arbitrary: is("") },
  { weight: 1, arbitrary: is("-M admin ") },
  { weight: 1, arbitrary: is("-A login ") },
);

const action: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: joined(is("auth test "), authenticating, seldomOptions, user, is(" "), password) },
  { weight: 3, arbitrary: joined(is("auth login "), authenticating, seldomOptions, user, is(" "), password) },
  { weight: 3, arbitrary: joined(is("auth lookup "), seldomOptions, user) },
  { weight: 4, arbitrary: joined(is("user "), seldomOptions, user) },
  { weight: 2, arbitrary: fc.constantFrom("user '*'", "user 'a*'", "user '?ob'") },
  {
    weight: 1,
    arbitrary: joined(
      fc.constantFrom(
        "auth lookup -f a ",
        "auth lookup -f user ",
        "user -f home ",
        "user -f x ",
        "user -u ",
        "user alice ",
      ),
      user,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("auth cache flush", "auth cache flush alice") },
);

/** Commands that an administrator types, some of them twice, for what a cache or a global keeps. */
export const actions: fc.Arbitrary<readonly string[]> = fc
  .array(fc.tuple(action, fc.constantFrom(1, 1, 1, 2)), { minLength: 1, maxLength: 4 })
  .map((all) => all.flatMap(([each, times]) => Array<string>(times).fill(each)));

import fc from "fast-check";
import * as texts from "./texts.ts";

/** A piece of Lua. */
export type LuaText = string;

/** How many objects a hook may hold at a time. */
export const SLOTS = 4;

const constants = (...texts: readonly LuaText[]) => fc.constantFrom(...texts);

/** A value that no function asks for in particular. */
const anything: fc.Arbitrary<LuaText> = fc.oneof(
  constants("nil", "true", "false", "0", "1", "-1", "1.5", "3.0", '""', '"text"', '"7"', '"0x10"', "{}"),
  constants(
    "2^31",
    "2^53",
    "math.maxinteger",
    "math.mininteger",
    "1/0",
    "-1/0",
    "0/0",
    '"a\\0b"',
    '"h\\u{e9}"',
  ),
  constants(
    "setmetatable({}, { __tostring = function() return 'shown' end })",
    "setmetatable({}, { __index = user })",
    "setmetatable({}, { __name = 'Named' })",
    "dovecot",
    "dovecot.storage",
    "coroutine.running()",
    "{ 1, 2 }",
  ),
  constants('"line\\nline"', '"tab\\t"', '"%s %d %%"', '"\\255"', "print", 'string.rep("x", 300)'),
);

const slot = fc.integer({ min: 1, max: SLOTS }).map((number) => `o[${number}]`);

/** An object of the hook. A table that is none kills the server, which is worth a try now and then only. */
const object = fc.oneof({ weight: 6, arbitrary: slot }, { weight: 2, arbitrary: constants("user") });

const mailboxName = constants(
  '"INBOX"',
  '"inbox"',
  '"Archive"',
  '"Nope"',
  '"Archive/Sub"',
  '""',
  '"a//b"',
  '"."',
  '"Mail/Work"',
  '"Mail/Drafts"',
  '"Archive/Sub/Deep"',
  '"Mail/INBOX"',
  '"~x"',
  '"/x"',
  '"x/"',
  '"h\u{e9}"',
  '"a&b"',
  '"Inbox/x"',
);

const storageConstant = constants(
  "MAILBOX_FLAG_READONLY",
  "MAILBOX_FLAG_SAVEONLY",
  "MAILBOX_FLAG_DROP_RECENT",
  "MAILBOX_FLAG_AUTO_CREATE",
  "MAILBOX_SYNC_FLAG_FULL_READ",
  "MAILBOX_SYNC_FLAG_FAST",
  "STATUS_MESSAGES",
  "STATUS_UNSEEN",
  "STATUS_RECENT",
  "STATUS_UIDNEXT",
  "STATUS_KEYWORDS",
  "STATUS_HIGHESTMODSEQ",
  "STATUS_PERMANENT_FLAGS",
  "STATUS_FIRST_UNSEEN_SEQ",
  "STATUS_UIDVALIDITY",
  "STATUS_FIRST_RECENT_UID",
  "MAILBOX_FLAG_NO_INDEX_FILES",
  "MAILBOX_FLAG_KEEP_LOCKED",
  "MAILBOX_FLAG_AUTO_CREATE",
  "MAILBOX_SYNC_FLAG_FORCE_RESYNC",
  "MAILBOX_SYNC_FLAG_NO_EXPUNGES",
  "NOPE",
).map((name) => `dovecot.storage.${name}`);

const flags = fc.oneof(
  { weight: 4, arbitrary: storageConstant },
  {
    weight: 1,
    arbitrary: fc.tuple(storageConstant, storageConstant).map(([one, other]) => `${one} | ${other}`),
  },
);

const metadataKey = constants(
  '"/private/theme"',
  '"/shared/comment"',
  '"/private/new"',
  '"/private/"',
  '"/shared"',
  '"theme"',
  '"/private/vendor/vendor.dovecot/x"',
  '"/PRIVATE/theme"',
  '"/private/specialuse"',
  '"/private/comment"',
  '"/shared/comment/"',
  '"/private"',
  '"/private/a\\0b"',
  '"/shared/vendor/vendor.dovecot/pvt/server/comment"',
);

const word = constants('"name"', '"field"', '"value"', '"P: "', '""');

const template = constants(
  '"%u %n %d"',
  '"%{user}"',
  '"%Lu"',
  '"%{home}/x"',
  '"%{nope}"',
  '"plain"',
  '"%%"',
  '"%"',
  '"%z"',
  '"%{user"',
  '"%2.3u|%-2u|%04u"',
  '"%{if;%u;==;alice;yes;no}"',
  '"%{sha1:user}"',
  '"%{userdb:name}"',
  '"%{user | upper}"',
  "\"%{user | substr(1, 2) | default('x')}\"",
  "\"%{nope | default('d')}\"",
  '"%{user | nofilter}"',
  '"%{user | domain}"',
  "\"%{user | if('==', 'alice', 'y', 'n')}\"",
  '"%{1 + 2}"',
  '"%{service} %{session}"',
);

const encoded = constants(
  '"YWJj"',
  '"YQ"',
  '"!"',
  '"a\\1n\\1tb"',
  '"a\\tb"',
  '"::1"',
  '"10.0.0.1"',
  '"300.1.1.1"',
);

/** What an argument is for. */
export type Role = "mailbox" | "constant" | "key" | "word" | "template" | "event" | "number" | "encoded";

const roles: Readonly<Record<Role, fc.Arbitrary<LuaText>>> = {
  mailbox: fc.oneof({ weight: 3, arbitrary: mailboxName }, { weight: 1, arbitrary: texts.mailboxName }),
  constant: flags,
  key: fc.oneof({ weight: 3, arbitrary: metadataKey }, { weight: 1, arbitrary: texts.metadataKey }),
  word: fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: texts.value }),
  template: fc.oneof({ weight: 1, arbitrary: template }, { weight: 2, arbitrary: texts.template }),
  encoded,
  event: slot.map((value) => `event_in(${value})`),
  number: constants("0", "1", "42", "-3", "2.5", "1700000000", "2^40"),
};

/** An argument that mostly fits its role. */
export function argument(role: Role): fc.Arbitrary<LuaText> {
  // The server takes another object's memory for that of an event: what comes of it is chance.
  if (role === "event")
    return fc.oneof({ weight: 8, arbitrary: roles.event }, { weight: 2, arbitrary: anything });
  return fc.oneof(
    { weight: 8, arbitrary: roles[role] },
    { weight: 2, arbitrary: anything },
    { weight: 1, arbitrary: object },
  );
}

/** Any argument at all. */
export const anyArgument: fc.Arbitrary<LuaText> = fc.oneof(anything, ...Object.values(roles));

export { anything, object, slot };

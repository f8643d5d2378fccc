import fc from "fast-check";

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
).map((name) => `dovecot.storage.${name}`);

const metadataKey = constants(
  '"/private/theme"',
  '"/shared/comment"',
  '"/private/new"',
  '"/private/"',
  '"/shared"',
  '"theme"',
  '"/private/vendor/vendor.dovecot/x"',
  '"/PRIVATE/theme"',
);

const word = constants('"name"', '"field"', '"value"', '"P: "', '""');

const template = constants('"%u %n %d"', '"%{user}"', '"%Lu"', '"%{home}/x"', '"%{nope}"', '"plain"', '"%%"');

/** What an argument is for. */
export type Role = "mailbox" | "constant" | "key" | "word" | "template" | "event" | "number";

const roles: Readonly<Record<Role, fc.Arbitrary<LuaText>>> = {
  mailbox: mailboxName,
  constant: storageConstant,
  key: metadataKey,
  word,
  template,
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

import { describe, expect, test } from "vitest";
import { parseWorld, WorldError } from "../../../../runtime/index.ts";

describe("parseWorld", () => {
  test("parseWorld gives back a world", () => {
    const world = {
      dovecot: "2.3.19.1",
      settings: { quota_rule: "*:storage=1G" },
      clock: "2026-01-01T00:00:00Z",
      attributes: true,
      users: {
        alice: {
          uid: 1000,
          gid: 1000,
          home: "/var/vmail/alice",
          settings: {},
          metadata: { "/private/x": "y" },
          mailboxes: {
            INBOX: { messages: ["mail/1.eml", { flags: ["\\Seen"], keywords: ["urgent"] }], metadata: {} },
            Archive: {},
          },
        },
      },
    };
    expect(parseWorld(world)).toEqual(world);
  });

  test.each([
    [5, undefined, "The world must be an object, but is 5."],
    [{ user: {} }, "user", "user is not a known key."],
    [{ attributes: "yes" }, "attributes", 'attributes must be true or false, but is "yes".'],
    [{ clock: "now" }, "clock", 'clock must be a time such as 2026-01-01T00:00:00Z, but is "now".'],
    [{ users: [] }, "users", "users must be an object, but is a list."],
    [{ users: { a: { uid: 0 } } }, "users.a.uid", "users.a.uid must be at least 1, but is 0."],
    [{ users: { a: { home: "x" } } }, "users.a.home", 'users.a.home must be an absolute path, but is "x".'],
    [
      { users: { a: { metadata: { x: "y" } } } },
      "users.a.metadata.x",
      "users.a.metadata.x must begin with /private/ or /shared/.",
    ],
    [
      { users: { a: { settings: { x: 1 } } } },
      "users.a.settings.x",
      "users.a.settings.x must be a text, but is 1.",
    ],
    [
      { users: { a: { mailboxes: { INBOX: { messages: [{ flags: ["Seen"] }] } } } } },
      "users.a.mailboxes.INBOX.messages.0.flags.0",
      'users.a.mailboxes.INBOX.messages.0.flags.0 must be "\\\\Answered", "\\\\Flagged", "\\\\Deleted", "\\\\Seen" or "\\\\Draft", but is "Seen".',
    ],
    [{ namespaces: [{ inbox: true }] }, "namespaces", "namespaces must be an object, but is a list."],
    [
      { namespaces: { inbox: { inbox: true, separator: "::" } } },
      "namespaces.inbox.separator",
      'namespaces.inbox.separator must be one character such as /, but is "::".',
    ],
    [
      { namespaces: { inbox: { inbox: true, mailboxes: { Drafts: { auto: "yes" } } } } },
      "namespaces.inbox.mailboxes.Drafts.auto",
      'namespaces.inbox.mailboxes.Drafts.auto must be "no", "create" or "subscribe", but is "yes".',
    ],
    [
      { namespaces: { inbox: { inbox: true, mailboxes: { Drafts: { special_use: "Drafts" } } } } },
      "namespaces.inbox.mailboxes.Drafts.special_use",
      'namespaces.inbox.mailboxes.Drafts.special_use must be purposes such as \\\\Drafts, but is "Drafts".',
    ],
    [
      { namespaces: { "a b": { inbox: true } } },
      "namespaces.a b",
      'namespaces.a b must be a name such as inbox, but is "a b".',
    ],
    [
      { namespaces: { inbox: {} } },
      "namespaces",
      "namespaces must have exactly one with inbox: true, but has none.",
    ],
    [
      { namespaces: { a: { inbox: true }, b: { inbox: true, prefix: "b/" } } },
      "namespaces",
      "namespaces must have exactly one with inbox: true, but has 2.",
    ],
    [
      { namespaces: { a: { inbox: true }, b: {} } },
      "namespaces.b.prefix",
      'namespaces.b.prefix is "", which another namespace has, too.',
    ],
    [
      { namespaces: { a: { inbox: true, prefix: "INBOX", separator: "." } } },
      "namespaces.a.prefix",
      'namespaces.a.prefix must end with the separator . and not begin with it, but is "INBOX".',
    ],
    [
      { namespaces: { a: { inbox: true, prefix: "INBOX/" } }, users: { a: { mailboxes: { Work: {} } } } },
      "users.a.mailboxes.Work",
      "users.a.mailboxes.Work is in no namespace.",
    ],
    [
      { users: { a: { mailboxes: { INBOX: { messages: [{ seen: true }] } } } } },
      "users.a.mailboxes.INBOX.messages.0.seen",
      "users.a.mailboxes.INBOX.messages.0.seen is not a known key.",
    ],
    ...(
      [
        ["", "Invalid mailbox name: Name is empty"],
        ["/a", "Invalid mailbox name: Begins with hierarchy separator"],
        ["a//b", "Invalid mailbox name: Has adjacent hierarchy separators"],
        ["a/", "Invalid mailbox name: Ends with hierarchy separator"],
        ["~a", "Invalid mailbox name: Begins with '~'"],
        ["a.b", "Character not allowed in mailbox name: '.'"],
        ["a\0b", "it is not UTF-8 without NUL"],
        ["a\ud800", "it is not UTF-8 without NUL"],
      ] as const
    ).map(([name, reason]): [unknown, string, string] => [
      { users: { a: { mailboxes: { [name]: {} } } } },
      `users.a.mailboxes.${name}`,
      `users.a.mailboxes.${name} is no name of a mailbox: ${reason}.`,
    ]),
    [
      { users: { a: { mailboxes: { INBOX: {}, inbox: {} } } } },
      "users.a.mailboxes.inbox",
      "users.a.mailboxes.inbox describes INBOX again.",
    ],
    [{ users: { "": {} } }, "users.", "users. must be named by at least one character."],
    [{ users: { "a\nb": {} } }, "users.a\nb", "users.a\nb must have a name without control characters."],
    [
      { users: { a: { home: "/a\0b" } } },
      "users.a.home",
      'users.a.home must be an absolute path, but is "/a\\u0000b".',
    ],
    ...["2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01"].map(
      (clock): [unknown, string, string] => [
        { clock },
        "clock",
        `clock must be a time such as 2026-01-01T00:00:00Z, but is "${clock}".`,
      ],
    ),
  ])("parseWorld names what is wrong with %j", (world, location, message) => {
    expect(() => parseWorld(world)).toThrow(WorldError);
    expect(() => parseWorld(world)).toThrow(
      expect.objectContaining({ code: "invalid-world", message, location }),
    );
  });

  test.each(["2024-02-29T23:59:59Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999+05:30"])(
    "parseWorld takes the time %s",
    (clock) => {
      expect(parseWorld({ clock })).toEqual({ clock });
    },
  );

  test.each([
    [{ user: {} }, "Did you mean users?"],
    [{ users: { a: { mailbox: {} } } }, "Did you mean mailboxes?"],
    [{ users: { a: { mailboxes: { b: { message: [] } } } } }, "Did you mean messages?"],
    [{ namespaces: { inbox: { auto: "no" } } }, "Known keys: prefix, separator, inbox, mailboxes."],
    [{ namespaces: { inbox: { mailboxes: { Drafts: { specialuse: "" } } } } }, "Did you mean special_use?"],
    [
      { xyz: 1 },
      "Known keys: $schema, dovecot, lua, settings, clock, attributes, mail_debug, namespaces, users, auth, push, lda_mailbox_autocreate, actions, files, http, lua_modules, environment.",
    ],
  ])("parseWorld names the nearest known key for %j", (world, hint) => {
    expect(() => parseWorld(world)).toThrow(expect.objectContaining({ hint }));
  });

  test.each([
    [{ users: { a: { uid: "x" } } }, "users.a.uid", 'users.a.uid must be a number, but is "x".'],
    [
      { users: { a: { mailboxes: { b: { messages: {} } } } } },
      "users.a.mailboxes.b.messages",
      "users.a.mailboxes.b.messages must be a list, but is an object.",
    ],
    [{ namespaces: {} }, "namespaces", "namespaces must have exactly one with inbox: true, but has none."],
  ])("parseWorld puts the file's name before the key's path, each once, for %j", (world, path, rest) => {
    expect(() => parseWorld(world, "world.json")).toThrow(
      expect.objectContaining({ location: `world.json: ${path}`, message: `world.json: ${rest}` }),
    );
  });
});

/** Names that objects inherit, or that JavaScript treats in a way of its own. */
const INHERITED = ["constructor", "prototype", "__proto__", "toString", "hasOwnProperty"];

describe.each(INHERITED)("the name %s", (name) => {
  const object = (value: unknown) => JSON.parse(`{ ${JSON.stringify(name)}: ${JSON.stringify(value)} }`);

  test.each<[string, (value: unknown) => unknown, unknown]>([
    ["a user", (user) => ({ users: object(user) }), { uid: 1001, mailboxes: { INBOX: {} } }],
    ["a mailbox", (mailbox) => ({ users: { a: { mailboxes: object(mailbox) } } }), { messages: [{}] }],
    ["a setting", (value) => ({ settings: object(value) }), "x"],
    ["a setting of a user", (value) => ({ users: { a: { settings: object(value) } } }), "x"],
    [
      "settings of a mailbox",
      (settings) => ({ namespaces: { inbox: { inbox: true, mailboxes: object(settings) } } }),
      { auto: "create" },
    ],
  ])("is kept by parseWorld for %s", (_, worldWith, value) => {
    const parsed = parseWorld(worldWith(value));
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(worldWith(value)));
  });

  test("is kept by parseWorld for a namespace", () => {
    const world = { namespaces: object({ inbox: true }) };
    expect(JSON.stringify(parseWorld(world))).toBe(JSON.stringify(world));
  });

  test.each<[string, unknown]>([
    [name, object({})],
    [`users.${name}.uid`, { users: object({ uid: "x" }) }],
    [`users.a.${name}`, { users: { a: object(5) } }],
    [`users.a.settings.${name}`, { users: { a: { settings: object(5) } } }],
    [`users.a.mailboxes.b.${name}`, { users: { a: { mailboxes: { b: object({}) } } } }],
    [
      `users.a.mailboxes.INBOX.messages.0.${name}`,
      {
        users: { a: { mailboxes: { INBOX: { messages: [object(5)] } } } },
      },
    ],
  ])("is named by parseWorld where it is wrong, at %s", (location, world) => {
    expect(() => parseWorld(world)).toThrow(expect.objectContaining({ code: "invalid-world", location }));
  });
});

describe("parseWorld of values that no file can hold", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.users = { a: cyclic };
  const throwing = (value: unknown) => ({
    get users() {
      throw value;
    },
  });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const trap = () => {
    throw new Error("trapped");
  };

  test.each<[string, unknown, string]>([
    ["undefined", undefined, "The world must be an object, but is undefined."],
    ["null", null, "The world must be an object, but is null."],
    ["a function", () => 1, "The world must be an object, but is a function."],
    ["a symbol", Symbol("x"), "The world must be an object, but is Symbol(x)."],
    ["a bigint", { users: { a: { uid: 10n } } }, "users.a.uid must be a number, but is 10n."],
    ["a huge bigint", { users: { a: { uid: 10n ** 400n } } }, "users.a.uid must be a number, but is 1000"],
    [
      "an explicit undefined",
      { users: { a: { uid: undefined } } },
      "users.a.uid must be a number, but is undefined.",
    ],
    ["NaN", { users: { a: { uid: Number.NaN } } }, "users.a.uid must be a number, but is NaN."],
    ["infinity", { users: { a: { uid: Infinity } } }, "users.a.uid must be a whole number, but is Infinity."],
    ["a Map", { users: new Map([["a", {}]]) }, "users must be a plain object, but is of the class Map."],
    ["a Date", { clock: new Date(0) }, "clock must be a text, but is an object."],
    ["a day that no month has", { clock: "2026-02-30T25:00:00Z" }, "clock must be a time such as"],
    [
      "a key that is a symbol",
      { users: { [Symbol("k")]: {} } },
      "users has the key Symbol(k), which is not a text.",
    ],
    ["a cycle", cyclic, "users.a.users is not a known key."],
    [
      "a cycle in a list",
      { users: { a: { mailboxes: { b: { messages: [cyclic] } } } } },
      "users.a.mailboxes.b.messages.0.users is not a known key.",
    ],
    ["a getter that throws", throwing(new Error("no users today")), "users cannot be read: no users today."],
    ["a getter that throws a proxy", throwing(revoked), "users cannot be read: "],
    ["a revoked proxy", revoked, "The world cannot be read: "],
    ["a revoked proxy inside", { dovecot: revoked }, "The world cannot be read: "],
    ["a proxy whose trap throws", new Proxy({}, { ownKeys: trap }), "The world cannot be read: trapped."],
    [
      "a list with holes",
      { users: { a: { mailboxes: { b: { messages: new Array(4294967295) } } } } },
      "users.a.mailboxes.b.messages must be a list in which no item is missing.",
    ],
    [
      "a list with a getter that throws",
      {
        users: {
          a: {
            mailboxes: { b: { messages: Object.defineProperty([1], 0, { get: trap, enumerable: true }) } },
          },
        },
      },
      "users.a.mailboxes.b.messages.0 cannot be read: trapped.",
    ],
  ])("names %s", (_, world, message) => {
    expect(() => parseWorld(world)).toThrow(WorldError);
    expect(() => parseWorld(world)).toThrow(message);
  });

  test("takes a proxy and an object without a prototype for objects", () => {
    const users = Object.assign(Object.create(null), { a: new Proxy({ uid: 5 }, {}) });
    expect(parseWorld({ users })).toEqual({ users: { a: { uid: 5 } } });
  });
});

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
    [5, undefined, "The world must be Object, but is 5."],
    [{ user: {} }, "user", "user is not a known key."],
    [{ attributes: "yes" }, "attributes", 'attributes must be boolean, but is "yes".'],
    [{ clock: "now" }, "clock", 'clock must be a time such as 2026-01-01T00:00:00Z, but is "now".'],
    [{ users: [] }, "users", "users must be an object, but is a list."],
    [{ users: { a: { uid: 0 } } }, "users.a.uid", "users.a.uid must be >=1, but is 0."],
    [{ users: { a: { home: "x" } } }, "users.a.home", 'users.a.home must be an absolute path, but is "x".'],
    [
      { users: { a: { metadata: { x: "y" } } } },
      "users.a.metadata.x",
      'users.a.metadata.x must begin with /private/ or /shared/, but is "x".',
    ],
    [
      { users: { a: { settings: { x: 1 } } } },
      "users.a.settings.x",
      "users.a.settings.x must be string, but is 1.",
    ],
    [
      { users: { a: { mailboxes: { INBOX: { messages: [{ flags: ["Seen"] }] } } } } },
      "users.a.mailboxes.INBOX.messages.0.flags.0",
      'users.a.mailboxes.INBOX.messages.0.flags.0 must be "\\\\Answered" or "\\\\Flagged" or "\\\\Deleted" or "\\\\Seen" or "\\\\Draft", but is "Seen".',
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
      'namespaces.inbox.mailboxes.Drafts.auto must be "no" or "create" or "subscribe", but is "yes".',
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
  ])("parseWorld names what is wrong with %j", (world, location, message) => {
    expect(() => parseWorld(world)).toThrow(WorldError);
    expect(() => parseWorld(world)).toThrow(
      expect.objectContaining({ code: "invalid-world", message, location }),
    );
  });

  test.each([
    [{ user: {} }, "Did you mean users?"],
    [{ users: { a: { mailbox: {} } } }, "Did you mean mailboxes?"],
    [{ users: { a: { mailboxes: { b: { message: [] } } } } }, "Did you mean messages?"],
    [{ namespaces: { inbox: { auto: "no" } } }, "Known keys: prefix, separator, inbox, mailboxes."],
    [{ namespaces: { inbox: { mailboxes: { Drafts: { specialuse: "" } } } } }, "Did you mean special_use?"],
    [{ xyz: 1 }, "Known keys: dovecot, lua, settings, clock, attributes, mail_debug, namespaces, users."],
  ])("parseWorld names the nearest known key for %j", (world, hint) => {
    expect(() => parseWorld(world)).toThrow(expect.objectContaining({ hint }));
  });

  test("parseWorld puts the file's name before the key's path", () => {
    expect(() => parseWorld({ users: { a: { uid: "x" } } }, "world.json")).toThrow(
      expect.objectContaining({ location: "world.json: users.a.uid" }),
    );
  });
});

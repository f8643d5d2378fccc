import { describe, expect, test } from "vitest";
import { parseWorld, WorldError } from "../../../runtime/index.ts";

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
    [{ xyz: 1 }, "Known keys: dovecot, settings, clock, attributes, mail_debug, users."],
  ])("parseWorld names the nearest known key for %j", (world, hint) => {
    expect(() => parseWorld(world)).toThrow(expect.objectContaining({ hint }));
  });

  test("parseWorld puts the file's name before the key's path", () => {
    expect(() => parseWorld({ users: { a: { uid: "x" } } }, "world.json")).toThrow(
      expect.objectContaining({ location: "world.json: users.a.uid" }),
    );
  });
});

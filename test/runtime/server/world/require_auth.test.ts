import { describe, expect, test } from "vitest";
import { Dovecot, type World, WorldError } from "../../../../runtime/index.ts";

const refusals: [string, NonNullable<World["auth"]>, string][] = [
  [
    "2.3.19.1",
    { passdbs: [{ driver: "lua", name: "first" }] },
    "auth.passdbs.0.name is not a setting of Dovecot 2.3.19.1.",
  ],
  [
    "2.3.13",
    { userdbs: [{ driver: "lua", settings: {} }] },
    "auth.userdbs.0.settings is not a setting of Dovecot 2.3.13.",
  ],
  [
    "2.3.19.1",
    { auth_allow_weak_schemes: true },
    "auth.auth_allow_weak_schemes is not a setting of Dovecot 2.3.19.1.",
  ],
  [
    "2.4.1",
    { passdbs: [{ driver: "lua", cache_key: "%u" }] },
    "auth.passdbs.0.cache_key is not a setting of Dovecot 2.4.1.",
  ],
  [
    "2.4.5",
    {
      passdbs: [
        { driver: "lua", name: "a" },
        { driver: "static", name: "a" },
      ],
    },
    'auth.passdbs.1.name is "a", which another one has, too.',
  ],
  ["2.4.5", { passdbs: [{ driver: "passwd-file" }] }, "auth.passdbs.0.file is missing."],
];

describe("auth of a world", () => {
  test.each(refusals)("a server of %s refuses %j", (dovecot, auth, message) => {
    expect(() => new Dovecot({ dovecot, auth })).toThrow(WorldError);
    expect(() => new Dovecot({ dovecot, auth })).toThrow(message);
  });

  test("the settings of a release are taken", () => {
    const auth = { passdbs: [{ driver: "lua", name: "first", settings: { a: "b" } }] } as const;
    expect(() => new Dovecot({ dovecot: "2.4.1", auth })).not.toThrow();
  });
});

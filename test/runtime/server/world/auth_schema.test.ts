import { describe, expect, test } from "vitest";
import { parseWorld, type World, WorldError } from "../../../../runtime/index.ts";

function refusal(auth: unknown): WorldError {
  try {
    parseWorld({ auth });
  } catch (error) {
    if (error instanceof WorldError) return error;
    throw error;
  }
  throw new Error("it is a world");
}

describe("parseWorld with auth", () => {
  test("parseWorld gives back databases and settings", () => {
    const world: World = {
      auth: {
        passdbs: [
          { driver: "lua", file: "/etc/dovecot/auth.lua", result_success: "continue-ok", use_worker: false },
          { driver: "passwd-file", file: "/etc/dovecot/users", scheme: "SHA256", deny: true },
          { driver: "static", master: true, fields: { password: "x" }, skip: "authenticated" },
        ],
        userdbs: [{ driver: "prefetch" }, { driver: "lua", settings: { domain: "example.org" } }],
        auth_verbose: true,
        auth_cache_size: "1M",
        auth_cache_ttl: "1 hour",
        auth_master_user_separator: "*",
        auth_mechanisms: ["plain", "login"],
        default_password_scheme: "PLAIN",
      },
      actions: ["doveadm auth test alice secret", "sleep 1000"],
      environment: { API_KEY: "k" },
    };
    expect(parseWorld(world)).toEqual(world);
  });

  test.each([
    [{ passdb: [] }, "auth.passdb is not a known key.", "Did you mean passdbs?"],
    [
      { passdbs: {} },
      "auth.passdbs must be a list, but is an object.",
      'Give a list, as in [{ "driver": "lua" }].',
    ],
    [
      { passdbs: [{ driver: "sql" }] },
      'auth.passdbs.0.driver must be "lua", "static" or "passwd-file", but is "sql".',
      undefined,
    ],
    [{ passdbs: [{}] }, "auth.passdbs.0.driver is missing.", undefined],
    [
      { passdbs: [{ driver: "lua", file: "auth.lua" }] },
      'auth.passdbs.0.file must be an absolute path, but is "auth.lua".',
      undefined,
    ],
    [{ auth_cache_ttl: "1" }, 'auth.auth_cache_ttl must be a time such as 1 hour, but is "1".', undefined],
    [
      { auth_master_user_separator: "**" },
      'auth.auth_master_user_separator must be one character such as *, but is "**".',
      undefined,
    ],
    [{ auth_verbose: "yes" }, 'auth.auth_verbose must be true or false, but is "yes".', undefined],
  ])("parseWorld refuses %j", (auth, message, hint) => {
    expect(refusal(auth)).toMatchObject({ message, hint });
  });
});

import { describe, expect, test } from "vitest";
import { defaultActions } from "../../releases/index.ts";

describe("defaultActions", () => {
  test.each([
    ["function auth_password_verify(request) end", ["auth test ann secret"]],
    ["function auth_passdb_lookup(request) end", ["auth test ann secret", "auth lookup ann"]],
    [
      "function script_init() end auth_userdb_iterate = f function auth_userdb_lookup() end",
      ["user ann", "user '*'"],
    ],
  ])("has commands for each hook of %s", (lua, actions) => {
    expect(defaultActions(lua, "ann")).toEqual(actions);
  });

  test.each([
    [
      "a script with hooks of sessions",
      "function mail_user_created() end function auth_password_verify() end",
    ],
    ["a script without hooks", "print(1)"],
    ["hooks that every kind of script has", "function script_init() return 0 end"],
    [
      "hooks in comments",
      "-- auth_password_verify\n--[[ auth_userdb_lookup ]]\n--[==[ auth_userdb_lookup ]==]",
    ],
    ["a cache key alone", "function auth_passdb_get_cache_key() end"],
  ])("has none for %s", (_, lua) => {
    expect(defaultActions(lua, "ann")).toBeUndefined();
  });
});

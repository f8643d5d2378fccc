import { expect, test } from "vitest";
import { movePaths } from "../../verify/world_files.ts";

const FILES = ["/etc/dovecot/users", "/srv/auth/lib/json.lua"];

test.each([
  ['io.open("/etc/dovecot/users")', 'io.open("/w/etc/dovecot/users")'],
  ['io.open("/etc/dovecot/" .. name)', 'io.open("/w/etc/dovecot/" .. name)'],
  ['path = "/srv/auth/lib/?.lua;" .. path', 'path = "/w/srv/auth/lib/?.lua;" .. path'],
  ['"/etc/dovecot.conf /var/etc/dovecot/users"', '"/etc/dovecot.conf /var/etc/dovecot/users"'],
])("movePaths rewrites %s", (text, moved) => {
  expect(movePaths(text, "/w", FILES)).toBe(moved);
});

test("movePaths leaves a text alone where the world has no files", () => {
  expect(movePaths("/etc/dovecot/users", "/w", [])).toBe("/etc/dovecot/users");
});

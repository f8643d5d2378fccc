/*
 * The emitted Lua of auth scripts as administrators write them, for each line of releases: it stands beside each script, to be
 * read and judged. `npx vitest run --project unit test/compiler/contexts/auth/readable.test.ts -u` writes it anew.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";
import { runAuth } from "./results_in_lua.ts";

const folder = "test/compiler/readable/auth";

/** Compares the Lua of a script with the file beside it, and runs its hooks. */
async function run(name: string, dovecot: string, before: string): Promise<string[]> {
  const fileName = `${folder}/${name}.ts`;
  const { lua = "", diagnostics } = compileString(readFileSync(fileName, "utf8"), { fileName, dovecot });
  expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
  await expect(lua).toMatchFileSnapshot(`../../readable/auth/${name}.${dovecot}.lua`);
  return runAuth(lua, before);
}

/** A file of app passwords for one user, whose password is for some services. */
const withFile = (user: string, services: string) => `
USER = "${user}"
io = { lines = function()
  return string.gmatch("ann@example.org:${services}:{PLAIN}secret\\nno line\\nbob@example.org:smtp:{PLAIN}other", "[^\\n]+")
end }`;

test.each([
  ["2.3.19.1", '""', "{}"],
  ["2.4.5", "nil", "nil"],
])("app_passwords of %s lets users in by service", async (release, nothing, noFields) => {
  const names = "auth_userdb_iterate {1=ann@example.org 2=bob@example.org}";
  expect(await run("app_passwords", release, withFile("ann@example.org", "imap,pop3"))).toEqual([
    `auth_password_verify 1, ${noFields}`,
    "auth_userdb_lookup 1, {gid=5000 home=/var/vmail/example.org/ann uid=5000}",
    names,
  ]);
  expect(await run("app_passwords", release, withFile("ann@example.org", "smtp"))).toEqual([
    "info this password is not for imap",
    `auth_password_verify -4, ${nothing}`,
    "auth_userdb_lookup 1, {gid=5000 home=/var/vmail/example.org/ann uid=5000}",
    names,
  ]);
  expect(await run("app_passwords", release, withFile("eve", "smtp"))).toEqual([
    `auth_password_verify -3, ${nothing}`,
    "info no domain",
    `auth_userdb_lookup -2, ${nothing}`,
    names,
  ]);
});

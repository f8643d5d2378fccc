import { expect, test } from "vitest";
import { configurationLines } from "../../cli/server_configuration.ts";

const RELEASES = ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"];

/** The value of the setting that names the script. */
function valueFor(path: string, release: string): string | undefined {
  return /(?:mail_lua_script|lua_file) = (.*)/.exec(configurationLines([path], release))?.[1];
}

// Each line was tried on a server: it loads the script, and the plain path does not where the two differ.
test.each([
  ["/srv/hooks/mail.lua", "/srv/hooks/mail.lua", "/srv/hooks/mail.lua"],
  ["/srv/100%.lua", "/srv/100%%.lua", "/srv/100%.lua"],
  ["/srv/100%%.lua", "/srv/100%%%%.lua", "/srv/100%%.lua"],
  ["/srv/a%u.lua", "/srv/a%%u.lua", "/srv/a%u.lua"],
  ["/srv/my hooks/a.lua", '"/srv/my hooks/a.lua"', '"/srv/my hooks/a.lua"'],
  ["/srv/a #b.lua", '"/srv/a #b.lua"', '"/srv/a #b.lua"'],
  ["/srv/a#b.lua", '"/srv/a#b.lua"', '"/srv/a#b.lua"'],
  ['/srv/a"b.lua', '"/srv/a\\"b.lua"', '"/srv/a\\"b.lua"'],
  ["/srv/a\\b.lua", '"/srv/a\\\\b.lua"', '"/srv/a\\\\b.lua"'],
  ["/srv/a $x.lua", '"/srv/a $x.lua"', '"/srv/a $x.lua"'],
  ["/srv/aü.lua", '"/srv/aü.lua"', '"/srv/aü.lua"'],
])("configurationLines write %s so that the server finds it", (path, line23, line24) => {
  expect(RELEASES.map((release) => valueFor(path, release))).toEqual([line23, line23, line24, line24]);
});

test("configurationLines escape a % in the other scripts as well", () => {
  expect(configurationLines(["/a.lua", "/100%.lua"], "2.3.19.1")).toContain("# or /100%%.lua\n");
});

test("configurationLines of 2.4 refuse a path with %{, which the server takes for a variable", () => {
  for (const release of ["2.4.1", "2.4.5"]) {
    const lines = configurationLines(["/srv/%{x}/a.lua"], release);
    expect(lines).not.toContain("lua_file");
    expect(lines).toContain("/srv/%{x}/a.lua cannot stand in dovecot.conf");
  }
  expect(valueFor("/srv/%{x}/a.lua", "2.3.19.1")).toBe('"/srv/%%{x}/a.lua"');
});

test.each(RELEASES)("configurationLines of %s refuse a path with a line break", (release) => {
  const lines = configurationLines(["/srv/a\nb.lua"], release);
  expect(lines).toContain('"/srv/a\\nb.lua" cannot stand in dovecot.conf');
  expect(valueFor("/srv/a\nb.lua", release)).toBeUndefined();
});

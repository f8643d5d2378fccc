import { expect, test } from "vitest";
import { COMPARED_RELEASES, httpSettingsOf, isAlive, lifeOf } from "../../releases/index.ts";
import { Dovecot } from "../../runtime/index.ts";
import { cases } from "../contract/cases/index.ts";
import { httpMembers, httpSettings } from "./declarations.ts";
import { markdownTable } from "./markdown_table.ts";

const HEAD = `# The HTTP client

What \`dovecot.http\` has in each release that is compared with a running server: where it is declared, what the simulator gives, and a contract case. 2.3.13 has none of it. A step check fails when this page is out of date; \`npx vitest run --project unit test/step/http_page.test.ts --update\` writes it.

`;

const releases = Object.keys(COMPARED_RELEASES);
const file = (place: string) => place.replace(/:\d+$/, "");

/** A value that each kind of setting takes. */
const VALUES: Readonly<Record<string, string>> = {
  text: '"http://127.0.0.1/"',
  count: "1",
  size: '"8k"',
  time: '"5s"',
  milliseconds: "5",
  seconds: "5",
  boolean: "true",
  "yes or no": '"yes"',
  event: "dovecot.event()",
};

/** The settings with which the simulator makes a client. */
function taken(release: string): ReadonlySet<string> {
  const tries = [...httpSettingsOf(release)].map(
    ([name, kind]) =>
      `if pcall(dovecot.http.client, {${name} = ${VALUES[kind]}}) then dovecot.i_info("${name}") end`,
  );
  const script = `function mail_user_created()\n${tries.join("\n")}\nreturn 0\nend`;
  const server = new Dovecot({ dovecot: release });
  server.login("alice", { script }).logout();
  return new Set(server.log.lines.map(({ text }) => text));
}

const takenBy = new Map(releases.map((release) => [release, taken(release)]));

function settingRows(): string[][] {
  return httpSettings().map(({ name, place }) => [
    `\`${name}\``,
    ...releases.map((release) => httpSettingsOf(release).get(name) ?? "–"),
    file(place),
    releases.filter((release) => takenBy.get(release)?.has(name)).join(", "),
  ]);
}

function memberRows(): string[][] {
  return httpMembers().map(({ object, name, place }) => {
    const key = `${object}.${name}`;
    const has = (release: string) => (isAlive(lifeOf(object, name), release) ? "yes" : "–");
    const title = cases.find(({ covers }) => covers.includes(key))?.title;
    const whole = key === "dovecot.http" ? "dovecot.http.client is not there in 2.3.13" : "";
    return [`\`${key}\``, ...releases.map(has), file(place), title ?? whole];
  });
}

test("settings of HTTP clients are taken by the simulator where the release has them", () => {
  expect(settingRows().length).toBeGreaterThan(60);
  for (const release of releases)
    expect(takenBy.get(release), release).toEqual(new Set(httpSettingsOf(release).keys()));
});

test("members of the HTTP client have a contract case", () => {
  expect(memberRows().filter((row) => row.at(-1) === "")).toEqual([]);
});

test("members and settings of the HTTP client are in docs/http.md as they are", async () => {
  const members = [["member", ...releases, "declared", "contract case"], ...memberRows()];
  const settings = [["setting", ...releases, "declared", "simulated"], ...settingRows()];
  const text = `${HEAD}${markdownTable(members)}\n## Settings of a client\n\nThe kind of value that each release takes.\n\n${markdownTable(settings)}`;
  await expect(text).toMatchFileSnapshot("../../docs/http.md");
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  authMembers,
  type DeclaredMember,
  declaredMembers,
  httpMembers,
  httpSettings,
  pushMembers,
} from "./declarations.ts";

/** Members without a life of their own in Lua. */
const UNDATED = ["mailbox.[Symbol.dispose]"];
const RELEASE = /^2\.\d+\.\d+(\.\d+)?$/;

interface Life {
  readonly since: string;
  readonly removed?: string;
}

const file = new URL("../../sdk/surface/releases.json", import.meta.url);
const settingsFile = new URL("../../sdk/surface/http_settings.json", import.meta.url);
const releases: Record<string, Record<string, Life>> = {
  ...JSON.parse(readFileSync(file, "utf8")),
  http_client_settings: JSON.parse(readFileSync(settingsFile, "utf8")),
};
const members = [
  ...declaredMembers(),
  ...authMembers(),
  ...pushMembers(),
  ...httpMembers(),
  ...httpSettings(),
].map((member) => ({
  ...member,
  key: `${member.object}.${member.name}`,
}));

function tagOf({ doc }: DeclaredMember, name: string): string | undefined {
  const found = doc?.getTags().find((tag) => tag.getTagName() === name);
  return found?.getCommentText()?.trim();
}

describe("docblocks", () => {
  it("are looked at", () => {
    expect(members.length).toBeGreaterThan(100);
  });

  it.each(members)("$key ($place) has a first sentence", ({ doc }) => {
    expect(doc?.getDescription().trim()).toMatch(/^[A-Z`<][\s\S]*?\.( |\n|$)/);
  });

  it.each(members.filter(({ key }) => !UNDATED.includes(key)))("$key ($place) says since when", (member) => {
    const since = tagOf(member, "since");
    const removed = tagOf(member, "removed");
    expect(since).toMatch(RELEASE);
    const life = releases[member.object]?.[member.name];
    expect({ since, removed }).toEqual({ since: life?.since, removed: life?.removed });
  });

  const renamed = members.filter((member) => tagOf(member, "instead") !== undefined);

  it.each(renamed)("$key ($place) names what there is instead as an imperative", (member) => {
    expect(tagOf(member, "instead")).toMatch(/^(Read|Split|Write) .*[^.]$/);
    const name = /request\.(\w+)/.exec(tagOf(member, "instead") ?? "")?.[1];
    const names = new Set(members.map(({ object, name: known }) => `${object}.${known}`));
    if (name !== undefined) expect(names).toContain(`auth_request.${name}`);
  });

  it("leave no dated member undeclared", () => {
    const dated = Object.entries(releases).flatMap(([object, names]) =>
      Object.keys(names).map((name) => `${object}.${name}`),
    );
    expect(dated.filter((key) => !members.some((member) => member.key === key))).toEqual([]);
    expect(UNDATED.filter((key) => !members.some((member) => member.key === key))).toEqual([]);
  });
});

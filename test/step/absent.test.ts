import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { releases } from "../../compiler/index.ts";
import { compareReleases } from "../../releases/index.ts";
import { declaredMembers } from "./declarations.ts";

type Objects = Record<string, { members: Record<string, unknown> }>;

const constants = declaredMembers().filter(({ object }) => object === "dovecot.storage");

function tagOf({ doc }: (typeof constants)[number], name: string): string {
  const found = doc?.getTags().find((tag) => tag.getTagName() === name);
  return found?.getCommentText()?.trim() ?? "";
}

test("constants that a docblock calls @absent in a release are those its server does not show", () => {
  expect(constants.length).toBeGreaterThan(20);
  for (const release of releases) {
    const file = new URL(`../../sdk/surface/${release}.json`, import.meta.url);
    expect(existsSync(file), `${release} has a surface`).toBe(true);
    const objects: Objects = JSON.parse(readFileSync(file, "utf8")).objects;
    const shown = Object.keys(objects["dovecot.storage"]?.members ?? {});
    const due = constants.filter((constant) => {
      const [since, removed] = [tagOf(constant, "since"), tagOf(constant, "removed")];
      return (
        compareReleases(release, since) >= 0 && (removed === "" || compareReleases(release, removed) < 0)
      );
    });
    const missing = due.filter(({ name }) => !shown.includes(name)).map(({ name }) => name);
    const absent = constants.filter((constant) => tagOf(constant, "absent").split(" ").includes(release));
    expect(
      absent.map(({ name }) => name),
      release,
    ).toEqual(missing);
  }
});

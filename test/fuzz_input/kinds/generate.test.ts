import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readProject } from "../../../compiler/index.ts";
import { KINDS, ROOT } from "../case.ts";
import { writeFiles } from "../run/files.ts";
import { readSeeds } from "../seeds.ts";
import { generateCase } from "./generate.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const seeds = readSeeds(root, {
  family: {
    one: "export default { mail_user_created(user) {\ndovecot.i_info('x');\n} } satisfies MailHooks;\n",
  },
});
const cases = KINDS.map(
  (kind) =>
    [kind, Array.from({ length: 200 }, (_, index) => generateCase(kind, index, { seed: 1, seeds }))] as const,
);

describe("generateCase", () => {
  it.each(cases)("generateCase makes the same case of %s again, and many different ones", (kind, made) => {
    expect(generateCase(kind, 7, { seed: 1, seeds })).toEqual(made[7]);
    expect(new Set(made.map((each) => JSON.stringify(each))).size).toBeGreaterThan(100);
  });

  it.each(cases)("generateCase lets commands of %s write inside the folder of the case only", (_, made) => {
    const places = made.flatMap(({ files, commands }) => [
      ...commands.filter(([name]) => name === "init").flat(),
      ...files.flatMap(([path, entry]) =>
        path.endsWith("tsconfig.json") && "file" in entry
          ? [...entry.file.matchAll(/["'](\/[^"'\n]*)/g)].map(([, text]) => text!)
          : [],
      ),
    ]);
    const outside = places.filter((place) => place.startsWith("/") && !/^\/(?:dev\/null|proc\/)/.test(place));
    expect(outside.filter((place) => !place.startsWith(ROOT))).toEqual([]);
  });

  it.each(["typescript", "package", "arguments"] as const)(
    "generateCase gives cases of %s a configuration that check takes",
    (kind) => {
      const [, made] = cases.find(([name]) => name === kind)!;
      const refused = made.slice(0, 20).flatMap(({ files }) => {
        const project = mkdtempSync(join(tmpdir(), "dovescript-fuzz-test-"));
        writeFiles(project, files);
        const { diagnostics, editor } = readProject({ project });
        return [...diagnostics, ...editor];
      });
      expect(refused).toEqual([]);
    },
  );
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Project, SyntaxKind } from "ts-morph";
import { COMPARED_RELEASES, hasMember, type Life } from "../../releases/index.ts";
import { ABORTS, PANICS, SEGFAULTS } from "../../runtime/server/process/death_causes.ts";
import { cases } from "../contract/cases/index.ts";
import { casesOf } from "../contract/judge_release.ts";
import { declaredMembers } from "./declarations.ts";
import { markdownTable } from "./markdown_table.ts";

const releases = Object.keys(COMPARED_RELEASES);

/** The page about what was compared with which servers, made from what the tests and the runtime themselves use. */
export function conformancePage(root: string): string {
  return [
    `# Conformance

What was compared with real servers, release by release. Written by \`node scripts/conformance_page.js\`; a step check fails when it is out of date. \`npm run test:contract\` compares, \`npm run fuzz\` looks for more.

${markdownTable([["release", "server", "Lua", "cases"], ...releases.map((release) => releaseRow(root, release))])}
Other releases from 2.3.4 to 2.4 are computed from the lives of members and from the facts below; \`dovescript run\` says that they were not compared.

## Members

Which release has a member, and how many cases show it.

${markdownTable([["member", ...releases, "cases"], ...memberRows()])}
## What differs between releases

Beyond names: what is true since a release, or was until one.

${markdownTable([["what the server does", "since", "until"], ...factRows(root)])}
## Deaths

What ends the server's process, and so the simulated one.

${markdownTable([["ends with", "what happened, and what to write instead"], ...deathRows()])}
## Quirks

Behaviour of the server that is copied although it hardly is meant.

${quirks(root)
  .map((quirk) => `- ${quirk}\n`)
  .join("")}`,
  ].join("");
}

function releaseRow(root: string, release: string): string[] {
  const surface = JSON.parse(readFileSync(path.join(root, `sdk/surface/${release}.json`), "utf8"));
  return [release, surface.dovecot, surface.lua.replace("Lua ", ""), String(casesOf(release).length)];
}

function memberRows(): string[][] {
  const declared = declaredMembers().filter(({ name }) => !name.startsWith("["));
  return declared.map(({ object, name }) => {
    const key = object === "hooks" ? name : `${object}.${name}`;
    const count = cases.filter(({ covers }) => covers.includes(key)).length;
    const cells = releases.map((release) => (hasMember(release, object, name) ? "yes" : "–"));
    return [`\`${key}\``, ...cells, String(count)];
  });
}

/** The tables of facts: those of auth scripts are in a file of their own. */
const FACT_TABLES = [
  ["facts.ts", "FACTS"],
  ["auth_facts.ts", "AUTH_FACTS"],
] as const;

/** The comments of the facts, in their order. */
function factRows(root: string): string[][] {
  return FACT_TABLES.flatMap(([file, table]) => factRowsOf(path.join(root, "runtime/profiles", file), table));
}

function factRowsOf(file: string, table: string): string[][] {
  const facts = new Project()
    .addSourceFileAtPath(file)
    .getVariableDeclarationOrThrow(table)
    .getFirstDescendantByKindOrThrow(SyntaxKind.ObjectLiteralExpression);
  const own = facts.getProperties().filter((property) => !property.isKind(SyntaxKind.SpreadAssignment));
  return own.map((property) => {
    const comment = property.getLeadingCommentRanges().at(-1)?.getText() ?? "";
    const life = JSON.parse(
      property
        .getFirstDescendantByKindOrThrow(SyntaxKind.ObjectLiteralExpression)
        .getText()
        .replace(/(\w+):/g, '"$1":'),
    ) as Life;
    return [plain(comment), life.since ?? "", life.removed ?? ""];
  });
}

function deathRows(): string[][] {
  const lines = [...Object.values(PANICS), ...Object.values(ABORTS)];
  return [
    ...lines.map(({ line, explanation }) => [`\`${line}\``, explanation]),
    ...Object.values(SEGFAULTS).map((explanation) => ["segmentation fault", explanation]),
  ];
}

/** What follows `QUIRK:` in the comments of the runtime. */
function quirks(root: string): string[] {
  const files = readdirSync(path.join(root, "runtime"), { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts")).sort();
  return sources.flatMap((file) => {
    const text = readFileSync(path.join(root, "runtime", file), "utf8");
    const found = text.matchAll(/QUIRK: (?<quirk>.*(?:\n *(?:\*|\/\/)(?!\/) .*)*)/g);
    return [...found].map((match) => {
      const quirk = plain(match.groups!.quirk!);
      return `${quirk.charAt(0).toUpperCase()}${quirk.slice(1)} (\`runtime/${file}\`)`;
    });
  });
}

/** A comment as one line of text. */
function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .replace(/\n *(\*|\/\/) /g, " ")
    .replace(/\s+/g, " ")
    .replace(/\*\/.*$/, "")
    .trim();
}

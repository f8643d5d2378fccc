import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { markdownTable } from "./markdown_table.ts";
import { type MemberRow, memberRows, releases, unknownMembers } from "./members.ts";
import { testTitles } from "./test_titles.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const titles = testTitles(root, "test/runtime");
const rows = await memberRows(root, "mail", titles);
const authRows = await memberRows(root, "auth", titles);

const HEAD = `# Members

Every member that a release of Dovecot gives to a mail script: where it is declared, bound and unit-tested, and a contract case that compares it with the real servers; docs/conformance.md tells which releases have it. Written by \`node scripts/members_table.js\`; a step check fails when it is out of date or a cell is empty.

`;

const AUTH_HEAD = `
## Auth scripts

The same for auth scripts. The last columns count the cases that compare a member on a release; \`–\` is a release without the member.

`;

function emptyCells(): string[] {
  const ofMail = rows.flatMap(({ cases: _, ...row }) => emptyIn(row));
  const ofAuth = authRows.flatMap(({ cases, ...row }) => [
    ...emptyIn(row),
    ...cases.flatMap((cell, index) => (cell === "" ? [`${row.member}: ${releases[index]}`] : [])),
  ]);
  return [...ofMail, ...ofAuth];
}

function emptyIn(row: Omit<MemberRow, "cases">): string[] {
  return Object.entries(row).flatMap(([column, cell]) => (cell === "" ? [`${row.member}: ${column}`] : []));
}

function line({ member, declared, bound, unitTested, contractCase }: MemberRow): string[] {
  return [`\`${member}\``, declared, bound, unitTested, contractCase];
}

test("members are listed", () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(authRows.length).toBeGreaterThan(70);
});

test("members are declared, bound, unit-tested and in the contract", () => {
  expect(emptyCells()).toEqual([]);
});

test("members in titles of unit tests exist", () => {
  expect(titles).not.toEqual([]);
  expect(unknownMembers(root, titles)).toEqual([]);
});

test("members are in docs/members.md as they are", async () => {
  expect(emptyCells()).toEqual([]);
  const columns = ["member", "declared", "bound", "unit-tested", "contract case"];
  const ofMail = HEAD + markdownTable([columns, ...rows.map(line)]);
  const ofAuth =
    AUTH_HEAD +
    markdownTable([[...columns, ...releases], ...authRows.map((row) => [...line(row), ...row.cases])]);
  await expect(ofMail + ofAuth).toMatchFileSnapshot("../../docs/members.md");
});

import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { markdownTable } from "./markdown_table.ts";
import { type MemberRow, memberRows, unknownMembers } from "./members.ts";
import { testTitles } from "./test_titles.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const titles = testTitles(root, "test/runtime");
const rows = await memberRows(root, titles);

const HEAD = `# Members

Every member that a release of Dovecot gives to a mail script: where it is declared, bound and unit-tested, and a contract case that compares it with the real servers; docs/conformance.md tells which releases have it. Written by \`node scripts/members_table.js\`; a step check fails when it is out of date or a cell is empty.

`;

function emptyCells(): string[] {
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([column, cell]) => (cell === "" ? [`${row.member}: ${column}`] : [])),
  );
}

function line({ member, declared, bound, unitTested, contractCase }: MemberRow): string[] {
  return [`\`${member}\``, declared, bound, unitTested, contractCase];
}

test("members are listed", () => {
  expect(rows.length).toBeGreaterThan(100);
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
  await expect(HEAD + markdownTable([columns, ...rows.map(line)])).toMatchFileSnapshot(
    "../../docs/members.md",
  );
});

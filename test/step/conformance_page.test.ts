import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { conformancePage } from "./conformance_page.ts";

const page = conformancePage(fileURLToPath(new URL("../../", import.meta.url)));

test("docs/conformance.md has rows in all its tables", () => {
  for (const heading of ["Members", "What differs between releases", "Deaths"])
    expect(page).toMatch(new RegExp(`## ${heading}\\n[^#]*\\| -+ \\|[^#]*\\n\\| `));
  expect(page).toMatch(/## Quirks\n[^#]*\n- /);
});

test("docs/conformance.md is what the cases and the runtime say now", async () => {
  await expect(page).toMatchFileSnapshot("../../docs/conformance.md");
});

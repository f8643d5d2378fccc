import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../docs/adr/", import.meta.url));
const decisions = readdirSync(folder).filter((file) => file.endsWith(".md"));

describe("decisions", () => {
  it("are numbered without a gap", () => {
    expect(decisions.length).toBeGreaterThan(0);
    const numbers = decisions.sort().map((file) => Number(file.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it.each(decisions)("%s has its number, a status, a decision and a reason", (file) => {
    const text = readFileSync(folder + file, "utf8");
    expect(text).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. `));
    expect(text).toMatch(
      /^\*\*Status\.\*\* (?:Proposed|Accepted|Superseded (?:in part )?by \[ADR \d+\]\(\S+\))/m,
    );
    expect(text).toMatch(/^\*\*Decision\.\*\* /m);
    expect(text).toMatch(/^\*\*Why\.\*\* /m);
  });
});

import { expect, it } from "vitest";
import { minimise } from "./minimise.ts";

it("minimise leaves out statements, and what is around those that are needed", () => {
  const entry = `export function mail_user_created() {
  const a = 1;
  for (const each of [a]) {
    if (each > 0) {
      dovecot.i_info("needed");
    }
    dovecot.i_info("not needed");
  }
}
function other() {}
`;
  const { entry: smallest } = minimise(
    { entry, modules: {}, prelude: "", constructs: [], mistakes: [] },
    (program) => program.entry.includes("mail_user_created() {") && program.entry.includes('"needed"'),
  );
  expect(
    smallest
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(["export function mail_user_created() {", 'dovecot.i_info("needed");', "}"]);
});

import { expect, test } from "vitest";
import { Compiler } from "../../../../compiler/index.ts";

test("regular-expression says what is wrong with the syntax, and names no exception", () => {
  const { diagnostics } = new Compiler().compileString("/(: string)  { return value; }");
  const [message] = diagnostics
    .filter(({ code }) => code === "regular-expression")
    .map((each) => each.message);
  expect(message).toBe(
    "Invalid regular expression: /(: string)  { return value; }: Unterminated regular expression.",
  );
});

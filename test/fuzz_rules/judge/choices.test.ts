import { expect, it } from "vitest";
import { Choices } from "./choices.ts";

it("Choices goes through all answers, also where one decides which questions follow", () => {
  const choices = new Choices();
  const runs: string[] = [];
  do {
    const first = choices.choose();
    const answers = first ? [first] : [first, choices.choose()];
    runs.push(answers.map((answer) => (answer ? "yes" : "no")).join(" "));
  } while (choices.next());
  expect(runs).toEqual(["no no", "no yes", "yes"]);
});

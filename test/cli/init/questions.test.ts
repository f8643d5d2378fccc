import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { type Answers, ask } from "../../../cli/init/questions.ts";

const ENTER = "\r";
const DOWN = "\x1b[B";
const CTRL_C = "\x03";

/** Asks with keys that are pressed one after the other, each as soon as its question is on the screen. */
async function answered(given: Partial<Answers>, questions: readonly (readonly [string, ...string[]])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = [...questions];
  let screen = "";
  output.on("data", (chunk) => {
    screen += chunk;
    const [next] = waiting;
    if (next === undefined || !screen.includes(next[0])) return;
    waiting.shift();
    screen = "";
    // The question listens to keys only after it has drawn itself.
    setImmediate(() => input.write(next.slice(1).join("")));
  });
  const answers = await ask(given, { input, output });
  return { answers, unasked: waiting.map(([question]) => question) };
}

describe("ask", () => {
  test("takes the first answers for Enter: this folder, mail scripts, and the default release", async () => {
    expect(
      await answered({}, [
        ["Folder", ENTER],
        ["Kind", ENTER],
        ["Release", ENTER],
      ]),
    ).toEqual({ answers: { folder: ".", kind: "mail", release: "2.3.19.1" }, unasked: [] });
  });

  test("takes a folder, another kind and another release of the list", async () => {
    const keys: [string, ...string[]][] = [
      ["Folder", "h", "o", "o", "k", ENTER],
      ["Kind", DOWN, ENTER],
      ["Release", DOWN, ENTER],
    ];
    expect((await answered({}, keys)).answers).toEqual({ folder: "hook", kind: "auth", release: "2.4.1" });
  });

  test("asks only for what is not given", async () => {
    expect(await answered({ kind: "mail", release: "2.4.1" }, [["Folder", ENTER]])).toEqual({
      answers: { folder: ".", kind: "mail", release: "2.4.1" },
      unasked: [],
    });
    expect(await answered({ folder: "a", kind: "auth", release: "2.4.1" }, [])).toMatchObject({
      answers: { folder: "a", release: "2.4.1" },
    });
  });

  test("takes a release that is not in the list, if anything is known about it", async () => {
    const { answers, unasked } = await answered({ folder: "a", kind: "mail" }, [
      ["Release", DOWN, DOWN, DOWN, ENTER],
      ["Which release?", "9", ENTER],
      ["2.3.4 to 2.4", "\x7f", "2", ".", "4", ".", "0", ENTER],
    ]);
    expect(unasked).toEqual([]);
    expect(answers).toEqual({ folder: "a", kind: "mail", release: "2.4.0" });
  });

  test.each([0, 1, 2])("gives nothing when question %d is cancelled", async (cancelled) => {
    const questions = ["Folder", "Kind", "Release"].slice(0, cancelled + 1);
    const keys = questions.map((question, index): [string, string] => [
      question,
      index === cancelled ? CTRL_C : ENTER,
    ]);
    expect(await answered({}, keys)).toEqual({ answers: undefined, unasked: [] });
  });
});

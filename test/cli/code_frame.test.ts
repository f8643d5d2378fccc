import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CodeFrames } from "../../cli/code_frame.ts";

const folder = mkdtempSync(join(tmpdir(), "dovescript-frame-"));
afterAll(() => rmSync(folder, { recursive: true }));

const frames = new CodeFrames(false);
let files = 0;

function frameOf(
  text: string,
  [line, column, endLine, endColumn]: readonly [number, number, number, number],
) {
  const file = join(folder, `${files++}.ts`);
  writeFileSync(file, text);
  return frames.of({ file, line, column, endLine, endColumn });
}

test("a frame has the marked line with one above and one below, numbered as in the file", () => {
  expect(frameOf("a\nb\nwrong\nc\nd", [3, 1, 3, 6])).toBe("  2 | b\n> 3 | wrong\n    | ^^^^^\n  4 | c");
});

test.each(["\r\n", "\r", "\u2028"])("a frame counts lines as TypeScript does: %j", (end) => {
  expect(frameOf(`a${end}wrong`, [2, 1, 2, 6])).toBe("  1 | a\n> 2 | wrong\n    | ^^^^^");
});

test("a frame of a line of a megabyte shows the part with the mark", () => {
  const line = `${"x".repeat(500_000)}wrong${"y".repeat(500_000)}`;
  const frame = frameOf(`short\n${line}\n`, [2, 500_001, 2, 500_006])!;
  const [above, marked, marks] = frame.split("\n");
  expect(above).toBe("  1 |");
  expect(marked).toMatch(/^> 2 \| …x{59,60}wrongy+…$/);
  expect(marks!.indexOf("^^^^^")).toBe(marked!.indexOf("wrong"));
  expect(frame.length).toBeLessThan(400);
});

test("a frame of a long line begins with it where the mark is near", () => {
  const [marked, marks] = frameOf(`ab wrong${"y".repeat(500)}`, [1, 4, 1, 9])!.split("\n");
  expect(marked).toMatch(/^> 1 \| ab wrongy+…$/);
  expect(marks!.indexOf("^^^^^")).toBe(marked!.indexOf("wrong"));
});

test("a frame marks twenty lines of a thousand", () => {
  expect(frameOf("x\n".repeat(1000), [2, 1, 999, 2])!.split("\n")).toHaveLength(42);
});

test("a file that is not there has no frame", () => {
  const file = join(folder, "nowhere.ts");
  expect(frames.of({ file, line: 1, column: 1, endLine: 1, endColumn: 1 })).toBeUndefined();
});

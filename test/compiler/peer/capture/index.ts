import { readdirSync } from "node:fs";
import path from "node:path";
import { keyOf, type Snippet } from "../snippet.ts";
import { createGlobals } from "./jest_globals.ts";
import { createLoad } from "./load_module.ts";
import { standInForTestModule } from "./test_module.ts";

/** A test that ended with an error, or without a title a file that could not be loaded. */
export interface CaptureProblem {
  readonly file: string;
  readonly title?: string;
  readonly problem: unknown;
}

/** What was found in a checkout. */
export interface Capture {
  /** Each program once. */
  readonly snippets: readonly Snippet[];
  /** Test files, relative to `test/unit`. */
  readonly files: readonly string[];
  readonly problems: readonly CaptureProblem[];
}

/** The unit tests of a checkout. */
function testFiles(unit: string): string[] {
  return readdirSync(unit, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.spec\.tsx?$/.test(file))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

/** Runs the unit tests of a checkout of TypeScriptToLua with stand-ins, and collects the programs they are about. */
export async function capture(folder: string): Promise<Capture> {
  const unit = path.resolve(folder, "test/unit");
  const files = testFiles(unit);
  const snippets = new Map<string, Snippet>();
  const problems: CaptureProblem[] = [];
  const { globals, define, takeTests } = createGlobals();
  let place = { file: "", title: "" };
  const standIn = standInForTestModule((found) => {
    const snippet = { ...found, ...place };
    const key = keyOf(snippet);
    // The same program may serve a claim about Lua in another test.
    if (snippets.get(key)?.aboutLua !== undefined || !snippets.has(key)) snippets.set(key, snippet);
  }, define);
  const standIns = new Map([[path.resolve(folder, "test/util.ts"), standIn]]);
  const load = createLoad({ standIns, globals });
  for (const file of files) {
    try {
      load(path.join(unit, file));
    } catch (problem) {
      problems.push({ file, problem });
    }
    for (const { title, body } of takeTests()) {
      place = { file, title };
      try {
        await body();
      } catch (problem) {
        problems.push({ file, title, problem });
      }
    }
  }
  return { snippets: [...snippets.values()], files, problems };
}

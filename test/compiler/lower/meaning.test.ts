import { describe, expect, test } from "vitest";
import { compiled } from "../compile.ts";
import { runJavaScript } from "../run_javascript.ts";
import { runLua } from "../run_lua.ts";
import { errors } from "./meaning/errors.ts";
import { exits } from "./meaning/exits.ts";
import { ordinary } from "./meaning/ordinary.ts";
import { results } from "./meaning/results.ts";
import { texts } from "./meaning/texts.ts";
import { using } from "./meaning/using.ts";

const families = { texts, results, errors, exits, using, ordinary };

describe.each(Object.entries(families))("%s", (_, programs) => {
  test.each(Object.entries(programs))("%s: means in Lua what it means in JavaScript", (_title, source) => {
    const expected = runJavaScript(source);
    expect(expected.length).toBeGreaterThan(0);
    expect(runLua(compiled(source))).toEqual(expected);
  });
});

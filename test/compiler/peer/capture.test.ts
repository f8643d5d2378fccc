import { expect, test } from "vitest";
import { temporaryProject } from "../temporary_project.ts";
import { capture } from "./capture/index.ts";
import { peerFolder } from "./small_folder.ts";

const broken = { "test/unit/broken.spec.ts": 'import { use } from "../missing"; use();' };

test("capture finds the programs that tests compare with JavaScript, each once", async () => {
  const { snippets, files, problems } = await capture(temporaryProject({ ...peerFolder, ...broken }));
  expect(files).toEqual(["broken.spec.ts", "groups/modules.spec.ts", "values.spec.ts"]);
  const shown = snippets.map(({ title, main, files, access, aboutLua }) => ({
    title,
    text: files[main],
    access: access.kind === "path" ? access.path.join(".") : access.kind,
    ...(aboutLua !== undefined && { aboutLua }),
  }));
  expect(shown).toEqual([
    { title: "modules > exports (1)", text: 'export { a } from "./other";', access: "exports" },
    { title: "modules > an export", text: "export const o = { p: 2 };", access: "o.p" },
    {
      title: "modules > Lua",
      text: "export const a = 1;",
      access: "exports",
      aboutLua: "needs Lua in front of it",
    },
    {
      title: "result ('it\\'s')",
      text: "export function __main() {return 'it\\'s'.length;}",
      access: "call",
    },
    { title: "result (0)", text: "export function __main() {return 0;}", access: "call" },
    { title: "versions", text: "export const __result = 1 + 1;", access: "__result" },
    { title: "escapes", text: "export const __result = ``.length;", access: "__result" },
  ]);
  expect(snippets[0]?.files).toMatchObject({ "other.ts": "export const a = 1;" });
  expect(snippets[4]?.expected).toEqual({ value: 0 });
  expect(problems.map(({ file, title }) => ({ file, title }))).toEqual([
    { file: "broken.spec.ts", title: undefined },
    { file: "values.spec.ts", title: "ends early" },
  ]);
});

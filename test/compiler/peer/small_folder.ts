// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
/** A folder of the same shape as a checkout of the peer. */
export const peerFolder: Readonly<Record<string, string>> = {
  "test/util.ts": "throw new Error('is not loaded: capture has a stand-in');",
  "test/unit/values.spec.ts": `import * as util from "../util";
test.each(["it's", 0])("result (%p)", value => {
  if (value === 0) util.testFunction\`return \${value};\`.expectToEqual(0);
  else util.testFunctionTemplate\`return \${value}.length;\`.expectToMatchJsResult().expectLuaToMatchSnapshot();
});
util.testEachVersion("versions", () => util.testExpression("1 + 1"), {
  ...util.expectEachVersionExceptJit(builder => builder.expectToMatchJsResult()),
  "5.0": false,
});
test("escapes", () => {
  util.testExpression\`\\\`\\\`.length\`.expectToMatchJsResult();
});
test("diagnostics", () => {
  util.testModule("export const b = ;").expectDiagnosticsToMatchSnapshot([1]);
});
test("ends early", () => { throw new Error("as a test about Lua's text does"); });
`,
  "test/unit/groups/modules.spec.ts": `import * as util from "../../util";
describe("modules", () => {
  test.each([[1]])("exports (%p)", value => {
    util.testModule\`export { a } from "./other";\`
      .addExtraFile("other.ts", \`export const a = \${value};\`)
      .expectToMatchJsResult();
  });
  test("an export", () => {
    util.testModule\`export const o = { p: 2 };\`.setReturnExport("o", "p").expectToMatchJsResult();
  });
  test("Lua", () => {
    util.testModule\`export const a = 1;\`.setLuaHeader("x = 1").expectToMatchJsResult();
  });
});
`,
};

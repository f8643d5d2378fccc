import { expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

test("checkLua gives the message of the release's own Lua, at its line", () => {
  expect(onlyFinding("local x <const> = 1\n", "2.3.13")).toMatchObject({
    code: "lua-syntax",
    message: "Lua 5.3 cannot load the script: unexpected symbol near '<'.",
    location: { line: 1, column: 1 },
  });
  expect(onlyFinding("return 1 +\n\n  end\n")).toMatchObject({
    message: "Lua 5.4 cannot load the script: unexpected symbol near 'end'.",
    location: { line: 3, column: 3, endColumn: 6 },
  });
});

test("checkLua says of a template that it must be rendered first", () => {
  expect(onlyFinding("local hosts = {{ hosts }}[\n").hint).toContain("rendered");
  expect(onlyFinding("local hosts = {% if x %}\n").hint).toContain("rendered");
});

test("checkLua takes the syntax of each Lua: attributes, labels, integers and bits", () => {
  const newer = verifying(
    'local a <const>, b <close> = 7 // 2 ~ 1 << 2 & ~3, nil\nlocal text = "<const>" .. a .. [[ <close> ]]\nlocal const, close = 1, a\nif a <const and const> close then goto done end\n::done::',
  );
  expect(findings(newer)).toEqual([]);
  expect(findings(`#!/usr/bin/lua\n${verifying("")}`)).toEqual([]);
  expect(findings(verifying('local name = "Jürgen — \\u{48} \\z\n  é"'))).toEqual([]);
});

test("checkLua gives the columns of the text also behind letters of several bytes", () => {
  const { location } = onlyFinding(verifying('request:log_info("é") request.log_info("ü")'));
  expect(location).toMatchObject({ line: 2, column: 23, endLine: 2, endColumn: 39 });
});

test("checkLua refuses an unknown release", () => {
  expect(findings("", "1.2.3")).toEqual(["undefined config-unknown-release"]);
});

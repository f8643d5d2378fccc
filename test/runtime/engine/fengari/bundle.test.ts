import { describe, expect, it } from "vitest";
import { bundleFengari, fengariLicence } from "../../../../runtime/engine/fengari/bundle.js";

const text = await bundleFengari();
const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*/g, "");

describe("bundleFengari", () => {
  it("begins with the licence of fengari", () => {
    expect(text.startsWith("/*! fengari 0.1.5")).toBe(true);
    expect(text).toContain(fengariLicence());
  });

  it("imports nothing", () => {
    expect(code).not.toMatch(/\bimport\b/);
    expect(code).not.toMatch(/\brequire\(/);
  });

  it.each(["process", "XMLHttpRequest", "fetch", "window", "globalThis", "eval", "console.log"])(
    "does not mention %s",
    (name) => {
      expect(code).not.toMatch(new RegExp(`(?<![\\w."'])${name.replace(".", "\\.")}\\b(?!["':])`));
    },
  );
});

import { describe, expect, it } from "vitest";
import { bundleFengari, fengariLicence } from "../../../../runtime/engine/fengari/bundle.js";
import { fengari } from "../../../../runtime/engine/fengari/plugin.js";

describe("fengari", () => {
  it("serves the bundle for the package's name only, and makes it once", async () => {
    const plugin = fengari();
    const id = plugin.resolveId("fengari");
    expect(plugin.resolveId("fengari/src/lua.js")).toBeUndefined();
    expect(plugin.load("fengari")).toBeUndefined();
    expect(plugin.load(id!)).toBe(plugin.load(id!));
    expect(await plugin.load(id!)).toBe(await bundleFengari());
  });

  it("puts the licence beside the chunks", () => {
    const emitted: unknown[] = [];
    fengari().generateBundle.call({ emitFile: (file) => void emitted.push(file) });
    expect(emitted).toEqual([
      { type: "asset", fileName: "LICENSE.fengari", source: `${fengariLicence()}\n` },
    ]);
  });
});

import { readFileSync } from "node:fs";
import esbuild from "rollup-plugin-esbuild";
import { fengari } from "../runtime/engine/fengari/plugin.js";
import { readSamples } from "./samples.js";

const { dependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const packages = Object.keys(dependencies).filter((name) => name !== "typescript");

/** The samples of the diagnostics are the examples of `dovescript explain`. */
const samples = {
  name: "samples",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "samples.json", source: JSON.stringify(readSamples()) });
  },
};

/**
 * TypeScript is CommonJS, and an import makes Node search its nine megabytes for the syntax of modules and for names
 * of exports, each time: a quarter of a second, which `require` does not take.
 */
const required = {
  name: "required",
  resolveId: (id) => (id === "typescript" ? "\0typescript" : undefined),
  load: (id) =>
    id === "\0typescript"
      ? 'import { createRequire } from "node:module"; export default createRequire(import.meta.url)("typescript");'
      : undefined,
};

/** Each public entry becomes one file in dist; what they share becomes chunks beside them. */
export default {
  input: {
    index: "sdk/index.ts",
    json: "sdk/json.ts",
    date: "sdk/date.ts",
    http: "sdk/http.ts",
    url: "sdk/url.ts",
    base64: "sdk/base64.ts",
    compiler: "compiler/index.ts",
    runtime: "runtime/index.ts",
    cli: "cli/main.ts",
    // Not exports of the package: `npm run fuzz:input` calls the first, the JSON Schema of world files is made from the second.
    run_command: "cli/run_command.ts",
    "chunks/world_schema": "runtime/server/world/world_schema.ts",
  },
  output: {
    dir: "dist",
    format: "es",
    // What finds the package's files by its own place lies beside the entries.
    chunkFileNames: ({ name, moduleIds }) => {
      if (name === "run_command") return "command_line.js";
      return moduleIds.some((id) => id.endsWith("/platform/node/own_files.ts"))
        ? "[name].js"
        : "chunks/[name].js";
    },
    // Foreign code with a licence of its own stays in a file of its own.
    manualChunks: { fengari: ["fengari"] },
  },
  external: (id) =>
    id.startsWith("node:") || packages.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [required, fengari(), samples, esbuild({ target: "node20", loaders: { ".json": "json" } })],
  onwarn(warning) {
    throw new Error(`${warning.code}: ${warning.message}`);
  },
};

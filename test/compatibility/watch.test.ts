import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder, tsconfig } from "../cli/command.ts";

const hook = (text: string) => `export function mail_user_created() {
  dovecot.i_info("${text}");
}
`;

/** A `dovescript … --watch` that runs, and what it has printed since the last step. */
class Watcher {
  readonly #process: ChildProcessWithoutNullStreams;
  #output = "";
  #look = () => {};

  constructor(cwd: string, ...args: string[]) {
    this.#process = spawn(process.execPath, [resolve("dist/cli.js"), ...args, "--watch"], {
      cwd,
      env: { PATH: process.env.PATH, NO_COLOR: "1" },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.#output += chunk.toString();
        this.#look();
      });
    }
  }

  /** Writes a file, and waits until the watcher says something about it. */
  async writes(path: string, text: string, wanted: string): Promise<void> {
    this.#output = "";
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    await this.says(wanted);
  }

  /** Removes a file, and waits until the watcher says something about it. */
  async removes(path: string, wanted: string): Promise<void> {
    this.#output = "";
    rmSync(path);
    await this.says(wanted);
  }

  async says(wanted: string): Promise<void> {
    await new Promise<void>((found, failed) => {
      const look = () => {
        if (this.#output.includes(wanted)) found();
      };
      this.#look = look;
      this.#process.once("exit", () =>
        failed(new Error(`the watcher ended without "${wanted}":\n${this.#output}`)),
      );
      look();
    });
    this.#process.removeAllListeners("exit");
  }

  stop(): void {
    this.#process.kill("SIGINT");
  }
}

test("dovescript build --watch builds again after a change, and goes on after an error", {
  timeout: 30_000,
}, async () => {
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": hook("first") });
  const source = join(cwd, "src/mail.ts");
  const built = () => readFileSync(join(cwd, "dist/mail.lua"), "utf8");
  const watcher = new Watcher(cwd, "build");
  try {
    await watcher.says("Watching for changes");
    expect(built()).toContain('"first"');
    await watcher.writes(source, "export const wrong: number = '';\n", "1 error");
    await watcher.writes(source, hook("second"), "dist/mail.lua");
    expect(built()).toContain('"second"');
  } finally {
    watcher.stop();
  }
});

const importing = `import data from "../data.json";
import { greeting } from "../../shared/greeting";
export function mail_user_created() {
  dovecot.i_info(greeting + data.name);
}
`;

test("dovescript check --watch notices everything that the project depends on, and goes on after an error", {
  timeout: 120_000,
}, async () => {
  const above = folder({
    "shared/greeting.ts": 'export const greeting = "hello";\n',
    "base.json": tsconfig(),
    "project/tsconfig.json": '{ "extends": "../base.json", "include": ["src", "more"] }',
    "project/package.json": '{ "type": "module" }',
    "project/data.json": '{ "name": "alice" }',
    "project/src/mail.ts": importing,
  });
  const cwd = join(above, "project");
  const right = "no errors";
  const watcher = new Watcher(cwd, "check");
  try {
    await watcher.says("Watching for changes");
    await watcher.writes(join(cwd, "data.json"), "{}", "TS2339");
    await watcher.writes(join(cwd, "data.json"), '{ "name": "bob" }', right);
    await watcher.writes(join(above, "shared/greeting.ts"), "export const other = 1;\n", "TS2305");
    await watcher.writes(join(above, "shared/greeting.ts"), 'export const greeting = "hi";\n', right);
    await watcher.writes(join(above, "base.json"), tsconfig({}, { noLib: false }), "config-editor-option");
    await watcher.writes(join(above, "base.json"), tsconfig(), right);
    await watcher.writes(join(cwd, "package.json"), '{ "type": "commonjs" }', right);
    await watcher.writes(join(cwd, "src/deep/new.ts"), "export const x: number = '';\n", "TS2322");
    await watcher.removes(join(cwd, "src/deep/new.ts"), right);
    await watcher.writes(join(cwd, "more/new.ts"), "export const x: number = '';\n", "TS2322");
    await watcher.removes(join(cwd, "more/new.ts"), right);
    await watcher.writes(join(cwd, "tsconfig.json"), "{", "config-syntax");
    await watcher.removes(join(cwd, "tsconfig.json"), "config-missing");
    await watcher.writes(join(cwd, "tsconfig.json"), tsconfig(), right);
  } finally {
    watcher.stop();
  }
});

test("dovescript check -p tsconfig.json --watch notices the file itself and what it extends", {
  timeout: 120_000,
}, async () => {
  const cwd = folder({
    "base.json": tsconfig(),
    "tsconfig.json": '{ "extends": "./base.json", "include": ["src"] }',
    "src/mail.ts": hook("first"),
  });
  const watcher = new Watcher(cwd, "check", "-p", "tsconfig.json");
  try {
    await watcher.says("Watching for changes");
    await watcher.writes(join(cwd, "base.json"), "{", "config-typescript");
    await watcher.writes(join(cwd, "tsconfig.json"), tsconfig(), "no errors");
  } finally {
    watcher.stop();
  }
});

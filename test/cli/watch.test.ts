import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder, tsconfig } from "./command.ts";

const hook = (text: string) => `export function mail_user_created() {
  dovecot.i_info("${text}");
}
`;

/** A `dovescript … --watch` that runs, and what it has printed since the last step. */
class Watcher {
  readonly #process: ChildProcessWithoutNullStreams;
  #output = "";

  constructor(cwd: string, command: string) {
    this.#process = spawn(process.execPath, [resolve("dist/cli.js"), command, "--watch"], {
      cwd,
      env: { PATH: process.env.PATH, NO_COLOR: "1" },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
  }

  /** Writes a file, and waits until the watcher says something about it. */
  async writes(path: string, text: string, wanted: string): Promise<void> {
    this.#output = "";
    writeFileSync(path, text);
    await this.says(wanted);
  }

  async says(wanted: string): Promise<void> {
    await new Promise<void>((found, failed) => {
      const look = () => {
        if (this.#output.includes(wanted)) found();
      };
      this.#process.once("exit", () =>
        failed(new Error(`the watcher ended without "${wanted}":\n${this.#output}`)),
      );
      this.#process.stdout.on("data", look);
      this.#process.stderr.on("data", look);
      look();
    });
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

test("dovescript check --watch checks again after a change, and goes on after an error", {
  timeout: 30_000,
}, async () => {
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": hook("first") });
  const source = join(cwd, "src/mail.ts");
  const watcher = new Watcher(cwd, "check");
  try {
    await watcher.says("Watching for changes");
    await watcher.writes(
      source,
      hook("first").replace("mail_user_created", "mail_user_creatd"),
      "unknown-hook",
    );
    await watcher.writes(source, hook("second"), "no errors");
  } finally {
    watcher.stop();
  }
});

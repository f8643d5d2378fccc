import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder, tsconfig } from "./command.ts";

const hook = (text: string) => `export function mail_user_created() {
  dovecot.i_info("${text}");
}
`;

test("dovescript build --watch builds again after a change, and goes on after an error", {
  timeout: 30_000,
}, async () => {
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": hook("first") });
  const watcher = spawn(process.execPath, [resolve("dist/cli.js"), "build", "--watch"], {
    cwd,
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
  });
  let output = "";
  const seen = (wanted: string) =>
    new Promise<void>((found, failed) => {
      const look = () => {
        if (output.includes(wanted)) found();
      };
      watcher.once("exit", () => failed(new Error(`the watcher ended without "${wanted}":\n${output}`)));
      watcher.stdout.on("data", look);
      watcher.stderr.on("data", look);
      look();
    });
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  watcher.stdout.on("data", collect);
  watcher.stderr.on("data", collect);
  try {
    await seen("watching for changes");
    expect(readFileSync(join(cwd, "dist/mail.lua"), "utf8")).toContain('"first"');

    output = "";
    writeFileSync(join(cwd, "src/mail.ts"), "export const wrong: number = '';\n");
    await seen("1 error");

    output = "";
    writeFileSync(join(cwd, "src/mail.ts"), hook("second"));
    await seen("dist/mail.lua");
    expect(readFileSync(join(cwd, "dist/mail.lua"), "utf8")).toContain('"second"');
  } finally {
    watcher.kill("SIGINT");
  }
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LIMITS, type Limits } from "../../../verify/limits/limits.ts";
import { runLimited } from "../../../verify/limits/run_limited.ts";

const folder = mkdtempSync(join(tmpdir(), "run-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: readonly string[], limits: Partial<Limits> = {}) =>
  runLimited({
    what: "the end of a command",
    command,
    environment: process.env,
    folder,
    limits: { ...LIMITS, ...limits },
  });

describe("runLimited", () => {
  test("gives the pid, both outputs and the exit code of each run alone", async () => {
    await run(["echo", "earlier"]);
    const { pid, ...rest } = await run(["bash", "-c", "echo $$; echo error >&2; exit 3"]);
    expect(rest).toEqual({ stdout: `${pid}\n`, stderr: "error\n", exitCode: 3 });
  });

  test("gives a death by signal the exit code of a shell", async () => {
    expect((await run(["bash", "-c", "kill -ABRT $$"])).exitCode).toBe(134);
    expect((await run(["bash", "-c", "kill -SEGV $$"])).exitCode).toBe(139);
  });

  test("gives the run nothing of the environment but what it is told", async () => {
    const { stdout } = await runLimited({
      what: "the end of a command",
      command: ["/bin/bash", "-c", 'echo "$NAME $HOME"'],
      environment: { NAME: "given" },
      folder,
    });
    expect(stdout).toBe("given \n");
  });

  test("ends a command that writes without end, also when it ignores the signal", async () => {
    const message = "Dovecot wrote more than 0.0625 MiB while it was waited for: the end of a command.";
    await expect(run(["yes"], { mebibytes: 1 / 16 })).rejects.toThrow(message);
    const deaf = ["bash", "-c", "trap '' XFSZ; while :; do echo yes; done"];
    await expect(run(deaf, { mebibytes: 1 / 16, cpuSeconds: 0.2 })).rejects.toThrow("more than");
  });

  test("ends a command that computes without end", async () => {
    const endless = ["bash", "-c", "while :; do :; done"];
    await expect(run(endless, { cpuSeconds: 0.05 })).rejects.toThrow(
      "Dovecot used more than 0.05 seconds of CPU while it was waited for: the end of a command.",
    );
  });

  test("ends a command that waits without end", async () => {
    await expect(run(["sleep", "1000"], { silentSeconds: 0.2 })).rejects.toThrow(
      "Dovecot did nothing for 0.2 seconds while it was waited for: the end of a command.",
    );
  });

  test("counts the CPU of a command's children, those that have ended included", async () => {
    const forking = ["bash", "-c", "while :; do (for i in {1..20000}; do :; done); done"];
    await expect(run(forking, { cpuSeconds: 0.3, silentSeconds: 1000 })).rejects.toThrow("of CPU");
  });

  test("says that a command does not exist as bash does", async () => {
    const { exitCode, stderr } = await run(["/nonexistent/dovecot"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 127, stderr: expect.stringContaining("No such file") });
  });
});

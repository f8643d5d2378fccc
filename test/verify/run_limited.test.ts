import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runLimited } from "../../verify/run_limited.ts";

const folder = mkdtempSync(join(tmpdir(), "run-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("runLimited gives both outputs and the exit code of each run alone", async () => {
  await runLimited(["echo", "earlier"], folder);
  const run = await runLimited(["bash", "-c", "echo out; echo error >&2; exit 3"], folder);
  expect(run).toEqual({ stdout: "out\n", stderr: "error\n", exitCode: 3 });
});

test("runLimited gives a death by signal the exit code of a shell", async () => {
  expect((await runLimited(["bash", "-c", "kill -ABRT $$"], folder)).exitCode).toBe(134);
  expect((await runLimited(["bash", "-c", "kill -SEGV $$"], folder)).exitCode).toBe(139);
});

test("runLimited rejects a command that writes without end", async () => {
  const run = runLimited(["yes"], folder, { seconds: 10, kibibytes: 64 });
  await expect(run).rejects.toThrow("yes wrote more than 64 KiB");
});

test("runLimited rejects a command that runs without end", async () => {
  const run = runLimited(["bash", "-c", "while :; do :; done"], folder, {
    seconds: 0.05,
    kibibytes: 2 ** 20,
  });
  await expect(run).rejects.toThrow("bash did not end within 0.05 seconds");
});

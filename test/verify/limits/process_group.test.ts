import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { killGroup } from "../../../verify/limits/kill_group.ts";
import { isIdle } from "../../../verify/limits/process_group.ts";

const started: ChildProcess[] = [];

/** A shell in a group of its own. */
async function shell(command: string): Promise<number> {
  const child = spawn("/bin/bash", ["-c", command], { stdio: "ignore", detached: true });
  started.push(child);
  await once(child, "spawn");
  return child.pid!;
}

afterEach(() => {
  for (const { pid } of started.splice(0)) killGroup(pid);
});

test("isIdle is true of a group whose processes all wait", async () => {
  const group = await shell("sleep 30 & sleep 30; :");
  await vi.waitFor(() => expect(isIdle(group)).toBe(true), { timeout: 10_000 });
});

test("isIdle is false of a group in which one process computes", async () => {
  const group = await shell("sleep 30 & while :; do :; done");
  expect(isIdle(group)).toBe(false);
});

test("isIdle is false while a process has not heard of the end of its child", async () => {
  // The sleep in the place of the shell never waits for children.
  const group = await shell("sleep 0 & exec sleep 30");
  await vi.waitFor(() => expect(isIdle(group)).toBe(false), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isIdle(group)).toBe(false);
});

import { expect, test } from "vitest";
import { SimulatedDisk } from "../../../../runtime/engine/disk/simulated_disk.ts";

test("files count with their names and folders, until they are gone", () => {
  const disk = new SimulatedDisk();
  disk.open(`/a/${"b".repeat(200)}/c`, "w");
  expect(disk.used).toBeGreaterThan(400);
  disk.remove(`/a/${"b".repeat(200)}/c`);
  expect(disk.used).toBe(0);
});

test("a folder is there as long as a file is in it", () => {
  const disk = new SimulatedDisk();
  disk.open("/a/b/c", "w");
  disk.open("/a/b/d", "w");
  disk.remove("/a/b/c");
  expect(() => disk.open("/a/b", "r")).toThrow("Is a directory");
  disk.rename("/a/b/d", "/a/x");
  expect(() => disk.open("/a/b", "r")).toThrow("No such file or directory");
  expect(() => disk.open("/a", "r")).toThrow("Is a directory");
});

test("names are as long as Linux allows", () => {
  const disk = new SimulatedDisk();
  disk.open(`/${"x".repeat(255)}`, "w");
  expect(() => disk.open(`/${"x".repeat(256)}`, "w")).toThrow("File name too long");
  disk.open("/x".repeat(2047), "w");
  expect(() => disk.open("/x".repeat(2048), "w")).toThrow("File name too long");
});

import { expect, test } from "vitest";
import { unwatchable } from "../../cli/watch_failure.ts";
import { folder, runIn } from "./command.ts";

// What a watcher notices: test/compatibility/watch.test.ts.
test.each(["build", "check"])(
  "dovescript %s --watch ends where there is no configuration",
  async (command) => {
    const cwd = folder({});
    for (const place of ["nowhere", "."]) {
      const watched = await runIn(cwd, command, "-p", place, "--watch");
      expect(watched).toEqual(await runIn(cwd, command, "-p", place));
      expect(watched).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("error config-missing: "),
      });
    }
  },
);

test("unwatchable names the folder, the reason, and what to do when the system watches too much", () => {
  const failure = (code: string, message: string) =>
    unwatchable(Object.assign(new Error(`${code}: ${message}, watch '/a/b'`), { code, path: "/a/b" }), "/a");
  expect(failure("ENOSPC", "System limit for number of file watchers reached")).toMatchObject({
    code: "unwatchable-folder",
    message: "Cannot watch /a/b: System limit for number of file watchers reached.",
    hint: expect.stringContaining("fs.inotify.max_user_watches"),
  });
  expect(failure("EACCES", "permission denied")).toMatchObject({
    message: "Cannot watch /a/b: permission denied.",
    hint: undefined,
  });
});

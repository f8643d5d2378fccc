import { expect, test } from "vitest";
import { Compiler } from "../../compiler/index.ts";
import { Dovecot } from "../../runtime/index.ts";
import { MemoryPlatform } from "../platform/memory_platform.ts";
import { tsconfig } from "../tsconfig.ts";

test("a project is compiled and its script runs on a machine in memory", () => {
  const platform = new MemoryPlatform({
    "/project/tsconfig.json": tsconfig(),
    "/project/src/mail.ts": `
      import type { EarlyMailUser } from "dovescript";
      export function mail_user_created(user: EarlyMailUser): void { dovecot.i_info("hello " + user.username); }
    `,
  });
  const { outputs } = new Compiler(platform).compile({ project: "/project" });
  const dovecot = new Dovecot({ users: { alice: {} } }, {}, platform);
  expect(dovecot.login("alice", { script: outputs[0]?.lua ?? "" }).outcome).toBe("running");
  expect(String(dovecot.log)).toContain("hello alice");
});

test("messages and Maildir folders of a world are the platform's files", () => {
  const platform = new MemoryPlatform(
    {
      "/data/one.eml": "Subject: one\n\n",
      "/data/Maildir/cur/1.a:2,S": "Subject: two\n\n",
      "/data/Maildir/new/2.b": "",
    },
    "/data",
  );
  const mailboxes = { INBOX: { messages: ["one.eml"] }, Old: { maildir: "../data/Maildir" } };
  const { users } = new Dovecot({ users: { alice: { mailboxes } } }, {}, platform);
  const counts = Object.entries(users.alice?.mailboxes ?? {}).map(([name, { messages }]) => [
    name,
    messages.map(({ flags }) => [...flags].join()),
  ]);
  expect(counts).toEqual([
    ["INBOX", [""]],
    ["Old", ["\\Seen", ""]],
  ]);
  const missing = { users: { alice: { mailboxes: { INBOX: { messages: ["two.eml"] } } } } };
  expect(() => new Dovecot(missing, {}, platform)).toThrow("cannot be read: it does not exist");
});

test("a script writes the platform's files in the folders that it may use", () => {
  const platform = new MemoryPlatform({ "/shared/in": "given\n", "/secret": "secret" });
  const dovecot = new Dovecot(undefined, { folders: ["shared"] }, platform);
  dovecot.login("alice", {
    script: `print(io.open("/shared/in"):read(), io.open("/secret"))
      local f = io.open("/shared/new", "w") f:write("a", 1) f:close()
      os.rename("/shared/new", "/shared/out") os.remove("/shared/in")`,
  });
  expect(String(dovecot.log)).toMatch(/^given\tnil\t\/secret: No such file or directory/);
  expect(String(platform.readFile("/shared/out"))).toBe("a1");
  expect(platform.kindOf("/shared/in")).toBeUndefined();
});

test("timeLimit is measured by the platform's clock", () => {
  const script = "function mail_user_created() for i = 1, 1e5 do end end";
  const run = (platform: MemoryPlatform) =>
    new Dovecot(undefined, { timeLimit: 1 }, platform).login("alice", { script }).outcome;
  const standing = new MemoryPlatform({});
  expect(run(standing)).toBe("running");
  const hurrying = new MemoryPlatform({});
  let now = 0;
  hurrying.now = () => now++;
  expect(() => run(hurrying)).toThrow("ran for more than 1 ms in one call");
});

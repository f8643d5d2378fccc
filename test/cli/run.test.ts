import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, runIn, tsconfig } from "./command.ts";

const LUA = `function mail_user_created(user)
  dovecot.i_info("hello " .. user.username)
  return 0
end
`;

test("dovescript run prints the server's lines on standard output and exits with its code", async () => {
  const cwd = folder({ "hook.lua": LUA });
  expect(await runIn(cwd, "run", "hook.lua")).toEqual({
    exitCode: 0,
    stdout: "imap(alice)<1><S1>: Info: hello alice\n",
    stderr: "",
  });
});

test("dovescript run compiles a hook module and says where a failing line is in the TypeScript", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": `import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    throw new Error(\`no luck, \${user.username}\`);
  },
} satisfies MailHooks;
`,
  });
  const { exitCode, stdout, stderr } = await runIn(cwd, "run", "src/mail.ts");
  expect(exitCode).toBe(75);
  expect(stdout).toContain("failed: no luck, alice");
  expect(stdout).not.toContain("(null)");
  expect(stderr).toMatch(/dist\/mail\.lua:\d+ is src\/mail\.ts:5:5/);
});

test("dovescript run exits with 3 and says what a script defines of which the server calls nothing", async () => {
  const cwd = folder({
    "late.lua": "function mail_user_deinit() end",
    "init.lua": "function script_init() return 0 end",
  });
  const late = await runIn(cwd, "run", "late.lua");
  expect({ ...late, stderr: "" }).toEqual({ exitCode: 3, stdout: "", stderr: "" });
  expect(late.stderr).toContain(
    "no global function mail_user_created. It defines mail_user_deinit, called only",
  );
  expect(late.stderr).toContain("hint: ");

  const json = await runIn(cwd, "run", "late.lua", "--json");
  expect(json.exitCode).toBe(3);
  expect(JSON.parse(json.stdout)).toMatchObject({ outcome: "ended", unloaded: { isComplete: false } });

  const init = await runIn(cwd, "run", "init.lua");
  expect(init.exitCode).toBe(0);
  expect(init.stderr).toContain("Only its script_init ran.");
});

test("dovescript run knows the services of a server, and says which of them nobody compared", async () => {
  const cwd = folder({ "hook.lua": LUA });
  const unknown = await runIn(cwd, "run", "hook.lua", "--service", "nope");
  expect(unknown.exitCode).toBe(2);
  expect(unknown.stderr).toContain("Allowed choices are imap, pop3, submission, lmtp, lda, doveadm.");

  const lmtp = await runIn(cwd, "run", "hook.lua", "--service", "lmtp");
  expect(lmtp.stdout).toContain("lmtp(alice)<1><S1>: Info: hello alice");
  expect(lmtp.stderr).toContain("The service lmtp was not compared with a running server");
  expect((await runIn(cwd, "run", "hook.lua", "--service", "doveadm")).stderr).toBe("");
});

test("dovescript run names the key of a broken world once, and says that a world has no users", async () => {
  const cwd = folder({
    "hook.lua": LUA,
    "broken.json": JSON.stringify({ users: { x: { mailboxes: { INBOX: { messages: {} } } } } }),
    "empty.json": JSON.stringify({ users: {} }),
  });
  const broken = await runIn(cwd, "run", "hook.lua", "--world", "broken.json");
  expect(broken.exitCode).toBe(2);
  expect(broken.stderr.match(/users\.x\.mailboxes\.INBOX\.messages/g)).toHaveLength(1);

  const empty = await runIn(cwd, "run", "hook.lua", "--world", "empty.json");
  expect(empty.exitCode).toBe(2);
  expect(empty.stderr).toContain("hint: The world has no users. Add one");
});

test("dovescript run reads a world with a byte order mark, and refuses one that is not UTF-8", async () => {
  const cwd = folder({ "hook.lua": LUA, "marked.json": '\uFEFF{"users":{"bob":{}}}' });
  writeFileSync(join(cwd, "latin.json"), Buffer.from('{"users":{"b\xf6b":{}}}', "latin1"));
  writeFileSync(join(cwd, "wide.json"), Buffer.from('\uFEFF{"users":{}}', "utf16le"));
  expect((await runIn(cwd, "run", "hook.lua", "--world", "marked.json")).stdout).toContain("hello bob");
  for (const file of ["latin.json", "wide.json"]) {
    const { exitCode, stderr } = await runIn(cwd, "run", "hook.lua", "--world", file);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("utf-8");
  }
});

test("dovescript run compiles a module beside a project whose own entries are missing", async () => {
  const hook = "export function mail_user_created(): void { dovecot.i_info('other'); }\n";
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/other.ts": hook });
  expect(await runIn(cwd, "run", "src/other.ts")).toMatchObject({ exitCode: 0, stderr: "" });
  expect((await runIn(cwd, "build")).exitCode).toBe(2);
});

test("dovescript run refuses a folder with the name of a module or a script", async () => {
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts/x": "", "hook.lua/x": "" });
  for (const file of ["src/mail.ts", "hook.lua"]) {
    const { exitCode, stdout, stderr } = await runIn(cwd, "run", file);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(file);
  }
});

test("dovescript run exits with 1 when the module does not compile", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": "export const script_load = () => {};\n",
  });
  const { exitCode, stdout, stderr } = await runIn(cwd, "run", "src/mail.ts");
  expect(exitCode).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain("script_load");
});

test("dovescript run takes users from a world file, and names the key of a broken one", async () => {
  const cwd = folder({
    "hook.lua": LUA,
    "world.json": JSON.stringify({ users: { bob: { uid: 2000 }, carol: {} } }),
    "broken.json": JSON.stringify({ users: { bob: { uid: "2000" } } }),
    "syntax.json": "{ users: }",
  });
  expect((await runIn(cwd, "run", "hook.lua", "--world", "world.json")).stdout).toContain("hello bob");
  expect((await runIn(cwd, "run", "hook.lua", "--world", "world.json", "--user", "carol")).stdout).toContain(
    "hello carol",
  );

  const broken = await runIn(cwd, "run", "hook.lua", "--world", "broken.json");
  expect(broken.exitCode).toBe(2);
  expect(broken.stderr).toContain("broken.json");
  expect(broken.stderr).toContain("users.bob.uid");

  const syntax = await runIn(cwd, "run", "hook.lua", "--world", "syntax.json");
  expect(syntax.exitCode).toBe(2);
  expect(syntax.stderr).toContain("is not JSON");

  const unknown = await runIn(cwd, "run", "hook.lua", "--world", "world.json", "--user", "dave");
  expect(unknown.exitCode).toBe(2);
  expect(unknown.stderr).toContain("dave");
});

test("dovescript run explains a panic in one line of its own and exits with 134", async () => {
  const cwd = folder({ "hook.lua": `function mail_user_created(user)\n  user:mailbox("INBOX")\nend\n` });
  const { exitCode, stdout, stderr } = await runIn(cwd, "run", "hook.lua");
  expect(exitCode).toBe(134);
  expect(stdout).toMatch(/Panic: .*assertion failed: \(ns != NULL\)/);
  expect(stderr).toContain("mail_user_deinit_pre");
});

test("dovescript run names the line of a syntax error", async () => {
  const cwd = folder({ "hook.lua": "function mail_user_created(user\n" });
  const { exitCode, stdout } = await runIn(cwd, "run", "hook.lua");
  expect(exitCode).toBe(75);
  expect(stdout).toContain(`${join(cwd, "hook.lua")}:2: ')' expected near <eof>`);
});

test("dovescript run passes printed text through and says that a server shows it nowhere", async () => {
  const cwd = folder({ "hook.lua": `print("raw")\n${LUA}` });
  const { stdout, stderr } = await runIn(cwd, "run", "hook.lua");
  expect(stdout).toBe("raw\nimap(alice)<1><S1>: Info: hello alice\n");
  expect(stderr).toContain("Use dovecot.i_info.");
});

test("dovescript run --json prints lines, events, outcome and exit code", async () => {
  const cwd = folder({
    "hook.lua": `function mail_user_created(user)\n  dovecot.event():set_name("seen"):add_int("n", 2):log_info("x")\nend\n`,
  });
  const { exitCode, stdout } = await runIn(cwd, "run", "hook.lua", "--json");
  expect(exitCode).toBe(0);
  const result = JSON.parse(stdout);
  expect(result.lines).toEqual([{ level: "info", prefix: "imap(alice)<1><S1>: ", text: "x" }]);
  expect(result.events[0]).toMatchObject({ name: "seen", fields: { n: 2 } });
  expect(result.outcome).toBe("ended");
  expect(result.exitCode).toBe(0);
});

test("dovescript run stops a script that loops, names the limit, and exits with 124", async () => {
  const cwd = folder({ "hook.lua": "while true do end\n" });
  const { exitCode, stderr } = await runIn(cwd, "run", "hook.lua");
  expect(exitCode).toBe(124);
  expect(stderr).toContain("hook.lua");
});

test("dovescript run refuses a file it cannot read", async () => {
  const cwd = folder();
  expect((await runIn(cwd, "run", "missing.lua")).exitCode).toBe(2);
  expect((await runIn(cwd, "run", "notes.txt")).stderr).toContain("neither a .ts nor a .lua file");
});

test("dovescript run exits with 124 at a limit, and says where and how to raise it", async () => {
  const cwd = folder({ "loop.lua": "\nwhile true do end\n", "big.lua": 'local s = ("x"):rep(20000000)\n' });
  for (const args of [
    ["loop.lua", "--instruction-limit", "10000"],
    ["loop.lua", "--time-limit", "50", "--instruction-limit", "1e15"],
    ["big.lua", "--memory-limit", "8"],
  ]) {
    const { exitCode, stderr } = await runIn(cwd, "run", ...args);
    expect(exitCode).toBe(124);
    expect(stderr).toMatch(/(loop\.lua:2|big\.lua:1) error [a-z]+-limit: The script (ran|needs) /);
    expect(stderr).toContain(`or dovescript run ${args[1]}`);
  }
  expect((await runIn(cwd, "run", "loop.lua", "--time-limit", "soon")).exitCode).toBe(2);
});

test("dovescript run --allow-folder lets the script read a real file", async () => {
  const cwd = folder({
    "hook.lua": `function mail_user_created() local f = io.open("DIR/name") dovecot.i_info(f and f:read() or "none") end`,
    "data/name": "bob",
  });
  const script = readFileSync(join(cwd, "hook.lua"), "utf8").replace("DIR", join(cwd, "data"));
  writeFileSync(join(cwd, "hook.lua"), script);
  expect((await runIn(cwd, "run", "hook.lua")).stdout).toContain("none");
  expect((await runIn(cwd, "run", "hook.lua", "--allow-folder", "data")).stdout).toContain("bob");
});

test("dovescript run reads a Lua file as the bytes it is, UTF-8 or not", async () => {
  const cwd = folder();
  const before = Buffer.from('function mail_user_created() dovecot.i_info("h\u00e9');
  writeFileSync(join(cwd, "hook.lua"), Buffer.concat([before, Buffer.from([0xff]), Buffer.from('") end')]));
  const { stdout } = await runIn(cwd, "run", "hook.lua", "--json");
  expect(JSON.parse(stdout).lines[0].text).toBe("h\u00e9\ufffd");
});

test("dovescript run says that a release was not compared with a running server", async () => {
  const cwd = folder({ "hook.lua": LUA });
  const { exitCode, stderr } = await runIn(cwd, "run", "hook.lua", "--dovecot", "2.3.20");
  expect(stderr).toContain("Dovecot 2.3.20 was not compared with a running server");
  expect(exitCode).toBe(0);
});

test("dovescript run behaves like the release that the project is compiled for", async () => {
  const source = "export function mail_user_created() { throw new Error('no'); }\n";
  const cwd = folder({ "tsconfig.json": tsconfig({ dovecot: "2.3.13" }), "src/mail.ts": source });
  const { stdout } = await runIn(cwd, "run", "src/mail.ts", "--service", "doveadm");
  expect(stdout).toBe("doveadm(alice): Error: mail_user_created(user) failed: no\n");
});

test("dovescript run simulates the Lua that the project is compiled for, and says that nobody compared it", async () => {
  const cwd = folder({
    "tsconfig.json": tsconfig({ dovecot: "2.3.19.1", lua: "5.1" }),
    "src/mail.ts": `import type { MailHooks } from "dovescript";

declare const _VERSION: string;

export default {
  mail_user_created(user) {
    dovecot.i_info(\`\${_VERSION}: \${user.username}\`);
  },
} satisfies MailHooks;
`,
  });
  const { stdout, stderr } = await runIn(cwd, "run", "src/mail.ts");
  expect(stdout).toContain("Lua 5.1: alice");
  expect(stderr).toContain("Dovecot 2.3.19.1 with Lua 5.1 was not compared with a running server");
});

test("dovescript run takes the Lua of the world", async () => {
  const cwd = folder({
    "hook.lua": "function mail_user_created() dovecot.i_info(_VERSION) end",
    "world.json": JSON.stringify({ lua: "5.1" }),
  });
  const { stdout, stderr } = await runIn(cwd, "run", "hook.lua", "--world", "world.json");
  expect(stdout).toContain("Info: Lua 5.1");
  expect(stderr).toContain("with Lua 5.1 was not compared");
});

test("dovescript run says which line of the TypeScript ended the process", async () => {
  const source = `import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    inbox.sync(dovecot.storage.MAILBOX_SYNC_FLAG_NO_EXPUNGES);
  },
} satisfies MailHooks;
`;
  const cwd = folder({ "tsconfig.json": tsconfig(), "src/mail.ts": source });
  const { exitCode, stderr } = await runIn(cwd, "run", "src/mail.ts");
  expect(exitCode).toBe(134);
  expect(stderr).toMatch(/It was at .*dist\/mail\.lua:\d+\./);
  expect(stderr).toMatch(/dist\/mail\.lua:\d+ is src\/mail\.ts:7:5/);
});

import { describe, expect, test } from "vitest";
import { ConfigurationError, Dovecot, SERVICES } from "../../runtime/index.ts";
import { runCreated } from "./run_hook.ts";

const script = "function mail_user_created() return 0 end";

/** What a program in JavaScript may give, which no type stops. */
const any = (value: unknown) => value as never;

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const throwing = {
  get script() {
    throw new Error("no script today");
  },
};

describe("new Dovecot refuses", () => {
  test.each<[unknown, string, string]>([
    [5, "options", "The options must be an object, but is 5."],
    [null, "options", "The options must be an object, but is null."],
    [{ timeLimit: "1" }, "timeLimit", 'The option timeLimit must be a number, but is "1".'],
    [{ timeLimit: Number.NaN }, "timeLimit", "The option timeLimit must be a number, but is NaN."],
    [{ memoryLimit: 0 }, "memoryLimit", "The option memoryLimit must be a number above 0, but is 0."],
    [
      { instructionLimit: -1 },
      "instructionLimit",
      "The option instructionLimit must be a number above 0, but is -1.",
    ],
    [
      { instructionLimit: 10n },
      "instructionLimit",
      "The option instructionLimit must be a number, but is 10n.",
    ],
    [{ baseDir: 5 }, "baseDir", "The option baseDir must be a text, but is 5."],
    [{ folders: "/tmp" }, "folders", 'The option folders must be a list, but is "/tmp".'],
    [{ folders: [5] }, "folders.0", "The option folders.0 must be a text, but is 5."],
    [{ onEntry: "x" }, "onEntry", 'The option onEntry must be a function, but is "x".'],
    [{ onentry: () => 1 }, "onentry", "The option onentry is not a known key."],
    [cyclic, "self", "The option self is not a known key."],
  ])("the options %#", (options, location, message) => {
    expect(() => new Dovecot({}, any(options))).toThrow(ConfigurationError);
    expect(() => new Dovecot({}, any(options))).toThrow(expect.objectContaining({ message, location }));
  });

  test.each(["/nowhere", "/etc/passwd", "/etc/passwd/x", "a\0b", "x".repeat(5000), ""])(
    "the folder %j, which scripts cannot use",
    (folder) => {
      expect(() => new Dovecot({}, { folders: [folder] })).toThrow(
        expect.objectContaining({ code: "folder-missing" }),
      );
    },
  );

  test.each([5, "", null, [], new Map()])("the world %#", (world) => {
    expect(() => new Dovecot(any(world))).toThrow(expect.objectContaining({ code: "invalid-world" }));
  });
});

test("new Dovecot takes options that are undefined for left out", () => {
  const options = { timeLimit: undefined, baseDir: undefined, onEntry: undefined, folders: undefined };
  expect(Object.keys(new Dovecot({}, any(options)).users)).toEqual(["alice"]);
});

describe("login refuses", () => {
  test.each<[unknown, string]>([
    [undefined, "The username must be a text, but is undefined."],
    [5, "The username must be a text, but is 5."],
    [Symbol("alice"), "The username must be a text, but is Symbol(alice)."],
    [{ toString: () => "alice" }, "The username must be a text, but is an object."],
  ])("the username %#", (username, message) => {
    expect(() => new Dovecot().login(any(username), { script })).toThrow(
      expect.objectContaining({ code: "invalid-argument", message }),
    );
  });

  test.each<[unknown, string, string]>([
    [undefined, "options", "The options must be an object, but is undefined."],
    [script, "options", "The options must be an object, but is "],
    [{}, "script", "The option script is missing."],
    [{ script: Buffer.from(script) }, "script", "The option script must be a text, but is an object."],
    [{ script, scriptName: "" }, "scriptName", "The option scriptName must not be empty."],
    [{ script, scriptname: "/x.lua" }, "scriptname", "The option scriptname is not a known key."],
    [
      { script, service: "nope" },
      "service",
      'The option service must be "imap", "pop3", "submission", "lmtp", "lda" or "doveadm", but is "nope".',
    ],
    [throwing, "script", "The option script cannot be read: no script today."],
  ])("the source %#", (source, location, message) => {
    for (const use of ["login", "createScript"] as const) {
      const dovecot = new Dovecot();
      const refused = () =>
        use === "login" ? dovecot.login("alice", any(source)) : dovecot.createScript(any(source));
      expect(refused).toThrow(ConfigurationError);
      expect(refused).toThrow(
        expect.objectContaining({ location, message: expect.stringContaining(message) }),
      );
    }
  });

  test("a user when the world has none, and says how to add one", () => {
    expect(() => new Dovecot({ users: {} }).login("alice", { script })).toThrow(
      expect.objectContaining({
        message: "There is no user alice in the world.",
        hint: 'The world has no users. Add one, as in "users": { "alice": {} }.',
      }),
    );
  });

  test("a user of many, and names some", () => {
    const users = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`user${index}`, {}]));
    expect(() => new Dovecot({ users }).login("alice", { script })).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/^Users: user0, .*user9 and 15 more\.$/) }),
    );
  });
});

test.each(SERVICES)("login serves a user as %s", (service) => {
  const { transcript } = runCreated("dovecot.i_info(user.service)", { service });
  expect(transcript).toContain(`Info: ${service}`);
});

describe("Script.call refuses", () => {
  const echo = () => new Dovecot().createScript({ script: "function echo(...) return ... end" }).init();

  test.each<[string, unknown[], string]>([
    ["a name that is none", [5], "The name must be a text, but is 5."],
    ["a cycle", ["echo", cyclic], "The argument 1 cannot be given to Lua: it contains itself."],
    ["a symbol", ["echo", 1, Symbol("x")], "The argument 2 cannot be given to Lua: it is Symbol(x)."],
    ["a bigint inside", ["echo", { a: 1n }], "The argument 1 cannot be given to Lua: it is 1n."],
    ["a function", ["echo", () => 1], "The argument 1 cannot be given to Lua: it is a function."],
    ["a getter that throws", ["echo", throwing], "The argument 1 cannot be given to Lua: no script today."],
  ])("%s", (_, given, message) => {
    const call = () => echo().call(...(any(given) as [string]));
    expect(call).toThrow(ConfigurationError);
    expect(call).toThrow(expect.objectContaining({ code: "invalid-argument", message }));
  });

  test.each(["pushMailUser", "pushMailbox", "pushMail", "pushEvent"] as const)(
    "what %s cannot push",
    (push) => {
      expect(() => echo()[push](any({}))).toThrow(expect.objectContaining({ code: "invalid-argument" }));
      expect(() => echo()[push](any(null))).toThrow(ConfigurationError);
    },
  );
});

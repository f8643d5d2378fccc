import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Dovecot, type DovecotOptions, ScriptLimitError } from "../../../../runtime/index.ts";

/** Small limits, so that each script is at its own soon: `npm run test:hostile` is for large ones. */
const FEW_INSTRUCTIONS: DovecotOptions = { instructionLimit: 200_000, memoryLimit: 12 };
const LITTLE_MEMORY: DovecotOptions = { instructionLimit: 1_000_000, memoryLimit: 6 };
const ONLY_TIME: DovecotOptions = {
  instructionLimit: Number.POSITIVE_INFINITY,
  timeLimit: 100,
  memoryLimit: 12,
};

/** What the next session must print and log, whatever the last one did. */
const GOOD = `function mail_user_created(user)
  print(("x"):rep(3), #table.concat({ "a", "b" }), ("k=v"):match("(%w+)=(%w+)"), math.type(1))
  dovecot.i_info(user.username)
end`;

function read(name: string): string {
  return readFileSync(new URL(`${name}.lua`, import.meta.url), "utf8");
}

/** The code of the limit that ends a script, which its first line announces. */
function endOf(name: string): string | undefined {
  return /^-- ends: (\S+)$/m.exec(read(name))?.[1];
}

const ENDLESS = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".lua"))
  .map((file) => file.slice(0, -".lua".length))
  .filter((name) => endOf(name) !== undefined);

function limitsOf(name: string): DovecotOptions {
  return endOf(name) === "memory-limit" ? LITTLE_MEMORY : FEW_INSTRUCTIONS;
}

/** The lines that a script's comments announce, with a space where print writes a tab. */
function announced(script: string): string[] {
  return [...script.matchAll(/^-- prints: (.*)$/gm)].map((match) => match[1] ?? "");
}

function printed(dovecot: Dovecot): string[] {
  const text = dovecot.log.entries.map((entry) => (entry.kind === "print" ? entry.text : "")).join("");
  return text.replaceAll("\t", " ").split("\n").slice(0, -1);
}

function expectGoodSession(dovecot: Dovecot): void {
  const before = dovecot.log.entries.length;
  expect(dovecot.login("alice", { script: GOOD }).logout().outcome).toBe("ended");
  expect(dovecot.log.entries.slice(before)).toMatchObject([
    { kind: "print", text: "xxx\t2\tk\tinteger\n" },
    { kind: "log", level: "info", text: "alice" },
  ]);
}

describe("scripts that would not end", () => {
  test.each([
    ...ENDLESS.map((name) => [name, endOf(name), limitsOf(name)] as const),
    ["endless_while", "time-limit", ONLY_TIME] as const,
    ["endless_message_handler", "time-limit", ONLY_TIME] as const,
    ["pattern_in_handler", "time-limit", ONLY_TIME] as const,
  ])("%s.lua ends with the %s, and the next session is right", (name, code, options) => {
    const script = read(name);
    const line = script.split("\n").findIndex((text) => text.endsWith("-- here")) + 1;
    const dovecot = new Dovecot(undefined, options);
    const hook = `function mail_user_created(user) ${script}\nend`;
    const error = failureOf(() =>
      dovecot.login("alice", { script: hook, scriptName: `/hostile/${name}.lua` }),
    );
    expect(error).toMatchObject({ code, location: `/hostile/${name}.lua:${line}` });
    expect(error?.hint).toMatch(/raise the limit: the option \w+Limit of .* dovescript run --\w+-limit/);
    expectGoodSession(dovecot);
    expectGoodSession(new Dovecot());
  });
});

test("__close does not run when a limit ended the run", () => {
  const dovecot = new Dovecot(undefined, FEW_INSTRUCTIONS);
  const closing = `setmetatable({}, { __close = function() print("closed") end })`;
  const body = `pcall(function() local x <close> = ${closing} while true do end end) print("caught")`;
  const script = `function mail_user_created() local x <close> = ${closing} ${body} end`;
  expect(failureOf(() => dovecot.login("alice", { script }))).toMatchObject({ code: "instruction-limit" });
  expect(printed(dovecot)).toEqual([]);
});

function failureOf(run: () => unknown): ScriptLimitError | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof ScriptLimitError) return error;
    throw error;
  }
  return undefined;
}

describe("scripts that would get out", () => {
  test.each([
    "deep_recursion",
    "deep_library_calls",
    "deep_source",
    "bytecode",
    "javascript",
    "files",
    "environment",
    "other_states",
  ])("%s.lua gets what a server would give, and the next session is right", (name) => {
    const script = read(name);
    const dovecot = new Dovecot();
    for (let session = 1; session <= 2; session++) {
      const before = printed(dovecot).length;
      const { outcome } = dovecot.login("alice", { script: `${script}\nfunction mail_user_created() end` });
      expect(outcome, String(dovecot.log)).toBe("running");
      expect(printed(dovecot).slice(before)).toEqual(announced(script));
      expectGoodSession(dovecot);
    }
    expectGoodSession(new Dovecot());
  });
});

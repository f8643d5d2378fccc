import { describe, expect, it } from "vitest";
import { Court } from "./verdict.ts";

const court = new Court(["2.3.19.1"]);

/** What becomes of a program whose mail_user_deinit_pre has these statements. */
function verdictOf(statements: string) {
  const entry = `import type { MailHooks } from "dovescript";
export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
${statements}
  },
} satisfies MailHooks;`;
  return court.judge({ entry, modules: {}, prelude: "", constructs: [], mistakes: [] }).get("2.3.19.1")!;
}

const FREED = 'const box = user.mailbox("INBOX");\nbox.free();\nbox.sync();';

describe("Court", () => {
  it("Court runs a program that the rules refuse", () => {
    expect(verdictOf(FREED)).toMatchObject({ notice: "error", death: expect.stringContaining("139") });
  });

  it("Court finds a death that needs a call to raise", () => {
    const { notice, death } = verdictOf('const box = user.mailbox("INBOX");\nbox.sync();\nbox.free();');
    expect([notice, death]).toEqual(["error", expect.stringContaining("134")]);
  });

  it("Court finds a death that needs a declared function to raise", () => {
    const lines = 'const event = dovecot.event().passthrough_event();\nlog();\nevent.log_info("seen");';
    const entry = `import type { MailHooks } from "dovescript";
declare function log(): void;
export default {
  mail_user_created() {
${lines}
  },
} satisfies MailHooks;`;
    const prelude = 'function log() dovecot.i_debug("seen") end';
    const program = { entry, modules: {}, prelude, constructs: [], mistakes: [] };
    expect(court.judge(program).get("2.3.19.1")?.death).toContain("134");
  });

  it("Court finds a death that needs a flag", () => {
    const lines =
      'using box = user.mailbox("INBOX");\nif (user.admin) box.free();\nif (user.dsyncing) box.sync();';
    expect(verdictOf(lines).death).toContain("139");
  });

  it("Court finds a death that needs a value of metadata", () => {
    const lines =
      'using box = user.mailbox("INBOX");\nif (box.metadata_get("/private/x") === "text") box.free();\nbox.sync();';
    expect(verdictOf(lines).death).toContain("139");
  });

  it("Court lets a program live that survives all outcomes", () => {
    const lines = 'using box = user.mailbox("INBOX");\nif (user.admin) box.sync();\nbox.status(1 as never);';
    expect(verdictOf(lines)).toMatchObject({ death: undefined, fault: undefined });
  });

  it("Court takes an error of Lua itself for a fault of the program", () => {
    expect(verdictOf("(user as unknown as { none(): void }).none();").fault).toContain("attempt to call");
  });
});

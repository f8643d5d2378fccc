import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

/** The codes of a module's problems, whose hook has a mailbox that is not freed yet. */
function codes(declarations: string, lines: string): string[] {
  const hooks = `mail_user_created() {},\nmail_user_deinit_pre(user) {\nconst box = user.mailbox("INBOX");\n${lines}\n},`;
  const source = `import type { Mailbox, MailHooks } from "dovescript";\n${declarations}\nexport default {\n${hooks}\n} satisfies MailHooks;\n`;
  return compileString(source).diagnostics.map(({ code }) => code);
}

describe("documentation of functions without a body", () => {
  test.each([
    ["a function", "/** @borrows box */\ndeclare function take(box: Mailbox): void;", "take(box);"],
    [
      "a second parameter",
      "/** @borrows box - for its name */\ndeclare function take(text: string, box: Mailbox): void;",
      'take("a", box);',
    ],
    ["a rest", "/** @borrows boxes */\ndeclare function take(...boxes: Mailbox[]): void;", "take(box, box);"],
    ["a constant", "/** @borrows box */\ndeclare const take: (box: Mailbox) => void;", "take(box);"],
    [
      "a method",
      "interface Tools {\n  /** @borrows box */\n  take(box: Mailbox): void;\n}\ndeclare const tools: Tools;",
      "tools.take(box);",
    ],
    [
      "a member",
      "interface Tools {\n  /** @borrows box */\n  readonly take: (box: Mailbox) => void;\n}\ndeclare const tools: Tools;",
      "tools.take(box);",
    ],
  ])("says that a mailbox is borrowed by %s", (_, declarations, call) => {
    expect(codes(declarations, `try {\n${call}\n} finally {\nbox.free();\n}`)).toEqual([]);
    const without = declarations.replace(/@borrows \w+/, "");
    expect(codes(without, `try {\n${call}\n} finally {\nbox.free();\n}`)).toContain("not-followed");
  });

  test("says that a function is borrowed, which may be called", () => {
    const declaration = "/** @borrows step */\ndeclare function twice(step: () => void): void;";
    expect(codes(declaration, "twice(() => box.free());\nbox.sync();")).toContain("mailbox-after-free");
    expect(codes(declaration, "try {\ntwice(() => box.sync());\n} finally {\nbox.free();\n}")).toEqual([]);
  });

  describe("says that a function is borrowed, which gets what is borrowed beside it", () => {
    const lends =
      "/**\n * @borrows value\n * @borrows step\n */\ndeclare function lend<T>(value: T, step: (value: T) => void): void;";

    test("a mailbox that it uses", () => {
      const use = "try {\nlend(box, (it) => it.sync());\n} finally {\nbox.free();\n}";
      expect(codes(lends, use)).toEqual([]);
      expect(codes(lends, "lend(box, (it) => it.free());\nbox.sync();")).toContain("mailbox-after-free");
    });

    test("a user that it compares or keeps", () => {
      const compared =
        'box.free();\nlend(user, (it) => { if (it === ({} as object)) dovecot.i_info("same"); });';
      const kept = "box.free();\nlend(user, (it) => { last = it; });";
      expect(codes(lends, compared)).toEqual(["object-comparison"]);
      expect(codes(`let last: unknown;\n${lends}`, kept)).toEqual(["mail-user-kept"]);
    });

    test("nothing that the function itself reaches", () => {
      const other = 'const other = user.mailbox("Archive");\nother.free();';
      const lend = "lend(box, (it) => { it.sync(); dovecot.i_info(other.vname); });";
      expect(codes(lends, `${other}\ntry {\n${lend}\n} finally {\nbox.free();\n}`)).toEqual([]);
    });
  });

  test("says that a mailbox is consumed", () => {
    const declaration = "/** @consumes box */\ndeclare function take(box: Mailbox): void;";
    expect(codes(declaration, "take(box);\nbox.sync();")).toContain("mailbox-after-free");
  });

  test("says that a mailbox is kept", () => {
    const declaration = "/** @keeps box */\ndeclare function take(box: Mailbox): void;";
    expect(codes(declaration, "take(box);")).toContain("mailbox-kept");
  });
});

describe("unknown-parameter-tag", () => {
  test.each([
    ["another name", "/** @borrows mailbox */\ndeclare function take(box: Mailbox): void;\n"],
    ["no name", "/** @keeps */\ndeclare function take(box: Mailbox): void;\n"],
    ["a function without parameters", "/** @consumes box */\ndeclare function take(): void;\n"],
    [
      "a method",
      "interface Tools {\n  /** @borrows it */\n  take(box: Mailbox): void;\n}\ndeclare const tools: Tools | undefined;\n",
    ],
  ])("is said of a tag with %s", (_, declarations) => {
    expect(codes(declarations, "box.free();")).toEqual(["unknown-parameter-tag"]);
  });

  test.each([
    [
      "this",
      "interface Tools {\n  /** @borrows this */\n  take(box: Mailbox): void;\n}\ndeclare const tools: Tools | undefined;\n",
    ],
    [
      "other words",
      "/** Takes a box.\n *\n * @param box one\n */\ndeclare function take(box: Mailbox): void;\n",
    ],
  ])("is not said of %s", (_, declarations) => {
    expect(codes(declarations, "box.free();")).toEqual([]);
  });
});

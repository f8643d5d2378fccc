// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const TYPES = 'import type { EventPassthrough, MailHooks } from "dovescript";';

/** `CODE LINE` of each problem of a rule, in a module with these declarations and hooks; lines count from the declarations. */
function found(declarations: string, hooks: string, dovecot = "2.3.19.1"): string[] {
  const source = `${TYPES}\n${declarations}\nexport default {\n${hooks}\n} satisfies MailHooks;\n`;
  return compileString(source, { dovecot }).diagnostics.map(
    ({ code, location }) => `${code} ${(location?.line ?? 0) - 1}`,
  );
}

const codes = (declarations: string, hooks: string) =>
  found(declarations, hooks).map((text) => text.split(" ")[0]);
const created = (lines: string, declarations = "") =>
  codes(declarations, `mail_user_created(user) {\n${lines}\n},`);

describe("passthrough event", () => {
  test.each([
    ["a chain", 'dovecot.event().passthrough_event().set_name("a").log_info("b");'],
    ["a helper that logs", "log(dovecot.event().passthrough_event());"],
    ["a factory", 'named("a").log_info("b");'],
    ["each round of a loop", 'for (const name of ["a", "b"]) named(name).log_info(name);'],
    ["a closure", 'const event = named("a");\nconst log = () => event.log_info("a");\nlog();'],
    ["a list", 'const all = [named("a")];\nfor (const each of all) each.log_info("a");'],
    [
      "every case",
      'const event = named("a");\nswitch (user.service) {\n  case "imap":\n    event.log_info("a");\n    break;\n  default:\n    event.log_debug("b");\n}',
    ],
  ])("is used rightly: %s", (_, lines) => {
    const helpers =
      'function log(event: EventPassthrough): void {\n  event.log_info("a");\n}\nfunction named(name: string): EventPassthrough {\n  return dovecot.event().passthrough_event().set_name(name);\n}';
    expect(created(lines, helpers)).toEqual([]);
  });

  test.each([
    ["passthrough-not-logged", 'if (user.uid === 0) return;\nevent.log_info("a");'],
    ["passthrough-not-logged", 'if (user.uid === 0) throw new Error("root");\nevent.log_info("a");'],
    ["passthrough-after-log", 'event.log_info("a");\nevent.log_info("b");'],
    ["passthrough-after-log", 'do event.log_info("a");\nwhile (user.uid > 0);'],
    ["passthrough-pending", 'dovecot.event().passthrough_event().log_info("b");\nevent.log_info("a");'],
    ["passthrough-after-log", 'const log = () => event.log_info("a");\nlog();\nlog();'],
    ["passthrough-not-logged", 'const all = [event];\nfor (const each of all) each.set_name("a");'],
  ])("raises %s: %s", (code, lines) => {
    expect(created(`const event = dovecot.event().passthrough_event();\n${lines}`)).toEqual([code]);
  });
});

describe("passthrough event that is left or interrupted", () => {
  const codesFor = (dovecot: string, lines: string) =>
    found("", `mail_user_created() {},\nmail_user_deinit_pre(user) {\n${lines}\n},`, dovecot).map(
      (text) => text.split(" ")[0],
    );
  const start = "const event = dovecot.event().passthrough_event();\n";
  const second = 'dovecot.event().passthrough_event().log_info("b");\n';

  test.each([
    ["2.4.2", "passthrough-not-logged", ""],
    ["2.4.3", "passthrough-forgotten", ""],
    ["2.4.2", "passthrough-not-logged", 'if (user.admin) throw new Error("a");\nevent.log_info("a");'],
    ["2.4.3", "passthrough-forgotten", 'if (user.admin) throw new Error("a");\nevent.log_info("a");'],
    ["2.4.3", "passthrough-dropped", second],
    [
      "2.3.16",
      "passthrough-interrupted",
      'try { user.metadata_set("/private/a", "b"); } catch {}\nevent.log_info("a");',
    ],
    [
      "2.4.5",
      "passthrough-interrupted",
      'try { user.metadata_get("/private/a"); } catch {}\nevent.log_info("a");',
    ],
  ])("in %s raises %s: %s", (release, code, lines) => {
    expect(codesFor(release, start + lines)).toEqual([code]);
  });

  test("was dropped for a second one, so that it is over", () => {
    const all = codesFor("2.4.5", `${start}${second}event.log_info("a");`);
    expect(all).toEqual(["passthrough-dropped", "passthrough-after-log"]);
  });

  test.each([
    ["changes the one that waits", ["passthrough-replaced"], 'event.set_name("b");\nsecond.log_info("b");'],
    ["logs the one that waits", ["passthrough-replaced"], 'event.log_info("b");'],
    [
      "has logged the one that waited",
      ["passthrough-replaced", "passthrough-after-log"],
      'event.log_info("b");\nsecond.set_name("b");',
    ],
    ["is over when that is logged", ["passthrough-after-log"], 'second.log_info("b");\nevent.set_name("b");'],
    [
      "is over where that is logged on one path",
      ["passthrough-after-log"],
      'if (user.admin) second.log_info("b");\nevent.log_info("b");',
    ],
  ])("was logged before another one, and %s", (_, codes, lines) => {
    const all = codesFor(
      "2.3.19.1",
      `${start}event.log_info("a");
const second = dovecot.event().passthrough_event();\n${lines}`,
    );
    expect(all).toEqual(expect.arrayContaining(codes));
    expect(all.every((code) => code?.startsWith("passthrough-"))).toBe(true);
  });

  test("is not in the way of metadata up to 2.3.16 that is only read", () => {
    const lines = 'try { user.metadata_get("/private/a"); } catch {}\nevent.log_info("a");';
    expect(codesFor("2.3.16", start + lines)).toEqual([]);
  });
});

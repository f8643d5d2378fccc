/*
 * Programs that use the server's objects. Each of lethal/ kills the server, so that the compiler should refuse it; each
 * of innocent/ is right, so that the compiler should say nothing. What it gets wrong is listed beside them: the lists
 * shrink as the compiler learns, and no program is changed to suit it.
 */
import { describe, expect, test } from "vitest";
import { serverRules } from "../../compiler/diagnostics/messages/server.ts";
import { acceptedLethal } from "./server_programs/accepted_lethal.ts";
import { compileForServer } from "./server_programs/compile_for_server.ts";
import { refusedInnocent } from "./server_programs/refused_innocent.ts";
import { runOnServer } from "./server_programs/run_on_server.ts";

/** Errors that say that a program misuses an object of the server. */
const serverCodes: ReadonlySet<string> = new Set([...Object.keys(serverRules), "object-comparison"]);

describe("lethal programs", () => {
  const programs = compileForServer("lethal");
  const runs = programs.flatMap((program) => program.releases.map((release) => ({ release, ...program })));

  test.each(runs)("$name kills Dovecot $release", ({ lua, release }) => {
    const { exitCode, log } = runOnServer(lua, release);
    expect([134, 139], `${log}\n${lua}`).toContain(exitCode);
  });

  test.each(programs)("$name has no other errors", ({ diagnostics }) => {
    const others = diagnostics.filter(({ code, severity }) => severity === "error" && !serverCodes.has(code));
    expect(others.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test("without an error are those of acceptedLethal", () => {
    const accepted = programs.filter(
      ({ diagnostics }) => !diagnostics.some(({ severity }) => severity === "error"),
    );
    expect(accepted.map(({ name }) => name).sort()).toEqual(acceptedLethal);
  });
});

describe("innocent programs", () => {
  const programs = compileForServer("innocent");
  const runs = programs.flatMap((program) => program.releases.map((release) => ({ release, ...program })));

  test.each(runs)("$name does not kill Dovecot $release", ({ lua, release }) => {
    const { exitCode, log } = runOnServer(lua, release);
    expect(exitCode, `${log}\n${lua}`).toBe(0);
    expect(log).not.toMatch(/Error: |Panic: |Fatal: /);
  });

  test("with an error or a warning are those of refusedInnocent", () => {
    const refused = programs.flatMap(({ name, diagnostics }) => {
      const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
      return codes.length === 0 ? [] : [[name, codes]];
    });
    expect(Object.fromEntries(refused)).toEqual(refusedInnocent);
  });
});

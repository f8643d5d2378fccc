// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook } from "../programs.ts";

/** Programs about ways out of try that must log and return the same in Lua as in JavaScript. */
export const exits: Family = {
  "a value from try": hook(
    "dovecot.i_info(`${value()}`);",
    "function value(): number { try { return 1; } catch { return 2; } }",
  ),
  "a value from catch": hook(
    "dovecot.i_info(`${value()}`);",
    'function value(): number { try { throw new Error("x"); } catch { return 2; } }',
  ),
  "a value past finally": hook(
    "dovecot.i_info(value());",
    'function value(): string { try { return "a"; } finally { dovecot.i_info("b"); } }',
  ),
  "a value from finally": hook(
    "dovecot.i_info(value());",
    'function value(): string { try { return "a"; } finally { return "b"; } }',
  ),
  "no value in one case": hook(
    "dovecot.i_info(value(1) ?? 'none');\ndovecot.i_info(value(2) ?? 'none');",
    'function value(which: number): string | undefined { try { if (which === 1) return "a"; } catch { return "b"; }\nreturn undefined; }',
  ),
  break: hook(
    'for (const name of ["a", "b", "c"]) { try { if (name === "b") break; dovecot.i_info(name); } finally { dovecot.i_info("f"); } }',
  ),
  continue: hook(
    'for (const name of ["a", "b", "c"]) { try { if (name === "b") continue; dovecot.i_info(name); } catch {} dovecot.i_info("end"); }',
  ),
  "break from catch": hook(
    'for (const name of ["a", "b"]) { try { throw new Error(name); } catch (problem) { dovecot.i_info(`${problem}`); break; } }',
  ),
  "continue from nested try": hook(
    'for (let i = 0; i < 3; i++) { try { try { if (i === 1) continue; dovecot.i_info(`${i}`); } finally { dovecot.i_info("f"); } } finally { dovecot.i_info("g"); } }',
  ),
  "break of a loop inside try": hook(
    'try { for (const name of ["a", "b"]) { dovecot.i_info(name); break; } } finally { dovecot.i_info("f"); }',
  ),
  "break, continue and return together": hook(
    "dovecot.i_info(find());",
    'function find(): string { for (const name of ["a", "b", "c", "d"]) { try { if (name === "a") continue; if (name === "c") return name; if (name === "d") break; } finally { dovecot.i_info(name); } } return "none"; }',
  ),
  "break of a switch inside try": hook(
    'switch (user.service) { case "imap": try { if (user.uid === 1000) break; dovecot.i_info("no"); } finally { dovecot.i_info("f"); } dovecot.i_info("no"); break; default: dovecot.i_info("other"); }',
  ),
  "a rest parameter inside try": hook(
    'dovecot.i_info(joined("a", "b"));',
    'function joined(...words: string[]): string { try { return pair(...words); } finally { dovecot.i_info("f"); } }\nfunction pair(...words: string[]): string { return `${words.length}`; }',
  ),
  "try in a switch": hook(
    'for (const name of ["a", "b", "c", "d"]) dovecot.i_info(pick(name));',
    'function pick(name: string): string { switch (name) { case "a": try { return "x"; } finally { dovecot.i_info("f"); } case "b": return "b"; default: try { if (name === "c") break; return "d"; } catch { return "e"; } } return "end"; }',
  ),
  "a caught error that is kept": hook(
    'const tasks: (() => void)[] = [];\nfor (const name of ["a", "b"]) { try { throw new Error(name); } catch (problem) { tasks.push(() => dovecot.i_info(`${problem}`)); } }\nfor (const task of tasks) task();',
  ),
  "all in an endless loop": hook(
    "let count = 0;\nwhile (true) { count++; try { if (count < 3) continue; if (count === 4) break; } finally { dovecot.i_info(`${count}`); } }",
  ),
};

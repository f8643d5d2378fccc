// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook } from "../programs.ts";

/** Programs about errors that must log and return the same in Lua as in JavaScript. */
export const errors: Family = {
  "an error that leaves the hook": hook('throw new Error("closed");'),
  "a caught error": hook('try { throw new Error("a"); } catch (problem) { dovecot.i_info(`${problem}`); }'),
  "its message": hook(
    'try { throw Error("a"); } catch (problem) { if (problem instanceof Error) dovecot.i_info(problem.message); }',
  ),
  "a message or a text": hook(
    'try { throw new Error("a"); } catch (problem) { dovecot.i_info(problem instanceof Error ? problem.message : String(problem)); }',
  ),
  "an error thrown again": hook(
    'try { throw new Error("a"); } catch (problem) { dovecot.i_info("caught"); throw problem; }',
  ),
  "an error of an error": hook(
    'try { throw new Error("a"); } catch (problem) { throw new Error(`b: ${(problem as Error).message}`); }',
  ),
  "an error that is kept": hook(
    'const kept = new Error("kept");\ndovecot.i_info(kept.message + kept);\nthrow kept;',
  ),
  "an error without text": hook("throw new Error();"),
  "an error as parameter": hook(
    'dovecot.i_info(describe(new Error("x")));',
    "function describe(problem: Error): string { return `${problem} ${problem.message}`; }",
  ),
  "finally after success": hook(
    'try { dovecot.i_info("a"); } finally { dovecot.i_info("b"); }\ndovecot.i_info("c");',
  ),
  "finally after an error": hook('try { throw new Error("a"); } finally { dovecot.i_info("b"); }'),
  "finally after catch": hook(
    'try { throw new Error("a"); } catch { dovecot.i_info("c"); } finally { dovecot.i_info("b"); }',
  ),
  "finally after an error in catch": hook(
    'try { throw new Error("a"); } catch { throw new Error("c"); } finally { dovecot.i_info("b"); }',
  ),
  "an empty catch": hook('try { throw new Error("a"); } catch {}\ndovecot.i_info("b");'),
  "catch without an error": hook(
    'try { dovecot.i_info("a"); } catch (problem) { dovecot.i_info(`${problem}`); }',
  ),
  "nested try": hook(
    'try { try { throw new Error("a"); } finally { dovecot.i_info("b"); } } catch (problem) { dovecot.i_info(`${problem}`); }',
  ),
  "errors without a message": hook(
    `for (const text of ["", "b"]) { try { throw new Error(text); } catch (problem) { dovecot.i_info(\`\${problem}|\` + String(problem) + "!" + problem); } }
    const none = (): Error | undefined => (user.uid === 0 ? new Error() : undefined); dovecot.i_info(\`\${none()} \${new Error()}\`);`,
  ),
};

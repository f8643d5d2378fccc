// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, preLogging } from "../programs.ts";
import { three } from "./exit_shapes.ts";

/** Ways out of protected blocks in loops, in functions of every kind, in hooks and of `using`. */
export const exit_places: Family = {
  "continue at the end of a loop": logging(
    'for (const n of [1, 2, 3]) { log(`${n}`); try { if (n === 2) continue; log("end"); } finally { log("f"); } }',
  ),
  "continue at the end of a loop and other ways out": logging(
    "for (const n of [1, 2, 3, 4]) log(`${run(n)}`);",
    'function run(n: number): boolean { for (const m of [1, 2, 3]) { try { if (n === m) continue; if (m === 3) break; if (n === 3) return false; log("end"); } finally { log(`${m}`); } } return true; }',
  ),
  "continue or return at the end of a loop": logging(
    three,
    "function run(n: number): boolean { for (const m of [1, 2]) { try { if (n === m) continue; return m === 2; } finally { log(`${m}`); } } return true; }",
  ),
  "continue at the end of a for": logging(
    'for (let i = 0; i < 3; i++) { if (i < 2) { try { if (i === 1) continue; log("end"); } catch { log("c"); } } else log("else"); }',
  ),
  "continue at the end of a do": logging(
    'let i = 0;\ndo { i++; try { if (i === 1) continue; log("end"); } catch { log("c"); } } while (i < 3);',
  ),
  "continue of two blocks at the end of a loop": logging(
    'for (const n of [1, 2, 3]) { try { try { if (n === 2) continue; log("a"); } finally { log("f"); } } finally { log("g"); } }',
  ),
  "continue of two blocks, one at the end of a loop": logging(
    'for (const n of [1, 2, 3]) { try { try { if (n === 2) continue; log("a"); } finally { log("f"); } log("on"); } finally { log("g"); } }',
  ),
  "continue of an outer loop at its end": {
    source: logging(
      'outer: for (const n of [1, 2]) { for (const m of [1, 2]) { try { if (m === n) continue outer; log(`${n} ${m}`); } finally { log("f"); } } }',
    ),
    refused: "newer-lua",
    on: ["5.1"],
  },
  "continue from a catch at the end of a loop": logging(
    'for (const n of [1, 2, 3]) { try { if (n === 2) throw new Error("x"); log("a"); } catch { continue; } finally { log("f"); } }',
  ),
  "continue from a finally at the end of a loop": logging(
    'for (const n of [1, 2, 3]) { try { if (n === 2) throw new Error("x"); log("a"); } finally { log("f"); continue; } }',
  ),
  "an arrow function": logging(
    three,
    'const run = (n: number): string => { try { if (n === 1) return "a"; } finally { log("f"); } return "b"; };',
  ),
  "a generator": {
    source: logging(
      "for (const x of run(1)) log(x);\nfor (const x of run(2)) log(x);\nconst last = run(3).next();\nif (last.done) log(`<${last.value}>`);",
      'function* run(n: number): Generator<string, string> { try { if (n === 1) return "a"; if (n === 3) return ""; yield "y"; } catch { log("c"); } yield "z"; return "b"; }',
    ),
    refused: "newer-lua",
    on: ["5.1"],
  },
  "a generator in which every path returns": logging(
    "const last = run(1).next();\nif (last.done) log(`${last.value}`);",
    'function* run(n: number): Generator<string, number> { if (n > 2) yield "y"; try { return n; } finally { log("f"); } }',
  ),
  "a constructor that returns": logging(
    "log(`${new A(1).x} ${new A(2).x}`);",
    'class A { x = 1; constructor(n: number) { try { if (n === 1) return; this.x = 2; } finally { log("f"); } } }',
  ),
  "a method": logging(
    "log(`${new A().get(1)} ${new A().get(2)}`);",
    'class A { x = false; get(n: number): boolean { try { if (n === 1) return this.x; this.x = true; } finally { log("f"); } return this.x; } }',
  ),
  "a hook whose every path returns": logging(
    'try { if (user.uid === 1) return; log("a"); return; } finally { log("f"); }',
  ),
  "a hook that returns early": logging(
    'try { if (user.uid === 1000) return; log("a"); } finally { log("f"); }\nlog("on");',
  ),
  "a hook that does not return early": logging(
    'try { if (user.uid === 1) return; log("a"); } finally { log("f"); }\nlog("on");',
  ),
  "a hook that ends with try": logging(
    'try { if (user.uid === 1000) return; log("a"); } catch { log("c"); }',
  ),
  "a hook with true in a condition": logging('try { if (true) return; } finally { log("f"); }'),
  "a hook in which an error is caught and every path returns": logging(
    'try { throw new Error("x"); } catch { return; } finally { log("f"); }',
  ),
  "a hook that refuses in try": logging(
    'try { if (user.uid === 1000) return refuse("no"); log("a"); } finally { log("f"); }\nlog("on");',
  ),
  "a hook that refuses in try at its end": logging(
    'try { if (user.uid === 1) return; if (user.uid === 1000) return refuse("no"); log("a"); } finally { log("f"); }',
  ),
  "a hook that refuses or not at its end": logging(
    'try { if (user.uid === 1000) return; if (user.uid === 1) return refuse("no"); log("a"); } finally { log("f"); }',
  ),
  "a hook that always refuses": logging('try { return refuse("no"); } finally { log("f"); }'),
  "a hook that refuses in catch": logging(
    'try { if (user.uid === 1) return; throw new Error("x"); } catch (problem) { return refuse(`${problem}`); }',
  ),
  "a hook that refuses in a loop": logging(
    'for (const n of [1, 2, 3]) { try { if (n === 2) return refuse("no"); log(`${n}`); } finally { log("f"); } }',
  ),
  "a function that refuses": logging(
    "return check(user.uid);",
    'function check(n: number) { try { if (n === 1000) return refuse("no"); log("a"); } finally { log("f"); } return undefined; }',
  ),
  "using and a value on one path": preLogging(
    "log(`${run(user, 'a')} ${run(user, 'b')}`);",
    'function run(user: MailUser, name: string): boolean { for (const n of [name, "c"]) { using box = user.mailbox(n); if (box.name === "b") return false; log(box.name); } return true; }',
  ),
  "using and every path returns": preLogging(
    "log(`${run(user, 'a')} ${run(user, 'b')}`);",
    'function run(user: MailUser, name: string): boolean { using box = user.mailbox(name); if (box.name === "b") return false; return true; }',
  ),
  "two mailboxes and every path returns": preLogging(
    "log(run(user));",
    'function run(user: MailUser): string { using a = user.mailbox("a"), b = user.mailbox("b"); return a.name + b.name; }',
  ),
  "two mailboxes and a value on one path": preLogging(
    "log(run(user, 1) + run(user, 2));",
    'function run(user: MailUser, n: number): string { { using a = user.mailbox("a"), b = user.mailbox("b"); if (n === 1) return a.name + b.name; log("end"); } return "z"; }',
  ),
  "two mailboxes and no value on one path": preLogging(
    'using a = user.mailbox("a"), b = user.mailbox("b");\nif (a.name === "a") return;\nlog(b.name);',
  ),
  "using in a loop at the end of a hook": preLogging(
    'for (const n of ["a", "b", "c"]) { using box = user.mailbox(n); if (box.name === "b") return; log(box.name); }',
  ),
  "using in a loop inside using": preLogging(
    'using a = user.mailbox("A");\nfor (const n of ["a", "b", "c"]) { using box = user.mailbox(n); if (box.name === "b") return; log(box.name); }\nlog(a.name);',
  ),
};

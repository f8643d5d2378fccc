// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, preLogging } from "../programs.ts";

const shown =
  'function fail(kind: number): never { if (kind === 0) throw "text"; if (kind === 1) throw 42; if (kind === 2) throw new Error("an error"); if (kind === 3) throw { code: 7, reason: "why" }; if (kind === 4) throw undefined; if (kind === 5) throw false; if (kind === 6) throw ["a", "b"]; throw new RangeError("far"); }\n' +
  "const kinds = [0, 1, 2, 3, 4, 5, 6, 7];";

/** Programs that throw other values than errors. */
export const thrown_values: Family = {
  "a text that leaves the hook": logging('throw "just text";'),
  "a number that leaves the hook": logging("throw user.uid + 0.5;"),
  "an object that leaves the hook": logging('throw { message: "x" };'),
  "an array that leaves the hook": logging('throw ["a", "b"];'),
  "an object with toString that leaves the hook": logging(
    "throw new Reason();",
    'class Reason { toString() { return "because"; } }',
  ),
  "values that leave the hook beside errors": logging(
    "try { fail(user.uid === 1000 ? 2 : 0); } catch (e) { log(String(e)); }\nfail(user.uid === 1000 ? 3 : 0);",
    shown,
  ),
  "an error that leaves the hook beside values": logging(
    "try { fail(0); } catch (e) { log(String(e)); }\nfail(2);",
    shown,
  ),
  "a subclass that leaves the hook beside values": logging(
    "try { fail(0); } catch (e) { log(String(e)); }\nfail(7);",
    shown,
  ),
  "the text of what was caught": logging(
    'for (const kind of kinds) { try { fail(kind); } catch (e) { log(`${kind} ${e}`); log(kind + String(e)); log("" + e); } }',
    shown,
  ),
  "the type of what was caught": logging(
    "for (const kind of kinds) { try { fail(kind); } catch (e) { log(`${typeof e} ${e instanceof Error} ${e instanceof RangeError} ${e === undefined} ${Array.isArray(e)}`); } }",
    shown,
  ),
  "what was caught, by its type": logging(
    'for (const kind of kinds) { try { fail(kind); } catch (e) { if (typeof e === "string") log(`text ${e} ${e.length} ${e.toUpperCase()}`); else if (typeof e === "number") log(`number ${e + 1}`); else if (e instanceof Error) log(`${e.name}: ${e.message}`); else log("other"); } }',
    shown,
  ),
  "the message of an error, or the text": logging(
    "for (const kind of kinds) { try { fail(kind); } catch (e) { log(e instanceof Error ? e.message : String(e)); log(`${e instanceof Error ? e.message : e}`); } }",
    shown,
  ),
  "a text thrown and caught by hand": logging(
    'try { throw "a"; } catch (e) { log(e === "a" ? "same" : "other"); switch (e) { case "b": log("b"); break; case "a": log("a"); } }',
  ),
  "properties of an object that is thrown": logging(
    "try { fail(3); } catch (e) { const { code, reason } = e as { code: number; reason: string }; log(`${code} ${reason}`); log(Object.keys(e as object).sort().join()); }",
    shown,
  ),
  "properties of an object, in a pattern": logging(
    'try { throw { code: 7, reason: "why" }; } catch (e: any) { const { code } = e as { code: number }; log(`${code}`); }',
  ),
  "an object of a class": logging(
    'try { throw new Closed("x"); } catch (e) { if (e instanceof Closed) log(`${e.user} ${e.describe()}`); }',
    "class Closed { constructor(readonly user: string) {} describe() { return `closed for ${this.user}`; } }",
  ),
  "an object is the same when it is caught": logging(
    'const signal = { stop: true };\ntry { try { throw signal; } finally { log("f"); } } catch (e) { log(`${e === signal}`); }',
  ),
  "values thrown again": logging(
    'for (const kind of kinds) { try { try { fail(kind); } catch (e) { if (typeof e === "number") throw e; throw e; } finally { log("finally"); } } catch (e) { log(`${kind} ${e}`); } }',
    shown,
  ),
  "values thrown again by a function": logging(
    "for (const kind of kinds) { try { try { fail(kind); } catch (e) { again(e); } } catch (e) { log(`${kind} ${e}`); } }",
    `${shown}\nfunction again(problem: unknown): never { throw problem; }`,
  ),
  "finally around values": logging(
    'try { try { throw "a"; } finally { try { throw "b"; } catch (e) { log(`inner ${e}`); } } } catch (e) { log(`outer ${e}`); }',
  ),
  "finally without catch": logging('try { throw "a"; } finally { log("f"); }'),
  "finally without catch around undefined": logging("try { throw undefined; } finally { log('f'); }"),
  "a catch without a variable": logging(
    'try { throw "a"; } catch { log("caught"); }\ntry { throw 1; } catch { log("caught"); }',
  ),
  "results of functions that catch values": logging(
    'const parse = (x: string): number | undefined => { try { if (x === "") throw "empty"; return x.length; } catch (e) { return e === "empty" ? undefined : -1; } };\nlog(`${parse("ab")} ${parse("")}`);\nconst flag = (n: number): boolean => { try { if (n > 1) throw false; return n === 1; } catch (e) { return e === false; } };\nlog(`${flag(0)} ${flag(1)} ${flag(2)}`);',
  ),
  "errors of Lua beside values": logging(
    'const broken = undefined as unknown as { a: { b: number } };\nfor (const run of [() => { throw "text"; }, () => { log(`${broken.a.b}`); }]) { try { run(); } catch (e) { log(`${e instanceof TypeError} ${typeof e}`); } }',
  ),
  "a break as a value": logging(
    "const stop = { done: true };\nconst list = [1, 2, 3];\ntry { list.forEach((x) => { if (x === 2) throw stop; log(`${x}`); }); } catch (e) { if (e !== stop) throw e; }",
  ),
  "texts out of generators": logging(
    'function* values() { yield 1; throw "end"; }\ntry { for (const x of values()) log(`${x}`); } catch (e) { log(`${e}`); }',
  ),
  "texts past a mailbox in using": preLogging(
    'try { using box = user.mailbox("INBOX"); throw `no ${box.vname}`; } catch (e) { log(`${e}`); }',
  ),
  "a union with errors": logging(
    'const problems: (string | Error)[] = ["a", new Error("b")];\nfor (const problem of problems) { try { throw problem; } catch (e) { log(typeof e === "string" ? e : `${e}`); } }',
  ),
  "an error that may be missing": logging(
    'const find = (n: number): Error | undefined => (n > 1 ? new Error("big") : undefined);\ntry { throw find(1); } catch (e) { log(`${e}`); }\ntry { throw find(2); } catch (e) { log(`${e}`); }\nthrow find(2);',
  ),
  "an error that may be missing and leaves the hook": logging(
    'const find = (n: number): Error | undefined => (n > 1 ? new Error("big") : undefined);\nif (user.uid === 0) throw find(1);\nthrow find(2);',
  ),
  "null that is thrown": { source: logging("throw null;"), refused: "throw-not-error" },
  "a function that is thrown": { source: logging("throw () => 1;"), refused: "throw-not-error" },
  "a mailbox that is thrown": {
    source: preLogging('throw user.mailbox("INBOX");'),
    refused: "not-followed",
  },
};

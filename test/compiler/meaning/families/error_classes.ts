// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, preLogging } from "../programs.ts";

const closed =
  'class Closed extends Error { override name = "Closed"; constructor(readonly user: string, options?: ErrorOptions) { super(`closed for ${user}`, options); } }';
const deep = `${closed}\nfunction third(user: string): never { throw new Closed(user, { cause: new TypeError("wrong") }); }\nfunction second(user: string): void { third(user); }\nfunction first(user: string): void { second(user); }`;

/** Programs about errors with classes, causes and identities. */
export const error_classes: Family = {
  "a subclass three calls deep": logging(
    'try { first("a"); } catch (problem) { if (problem instanceof Closed) log(`${problem} ${problem.user} ${problem.name} ${problem.message}`); }',
    deep,
  ),
  "the cause of a subclass": logging(
    'try { first("a"); } catch (problem) { if (problem instanceof Closed && problem.cause instanceof TypeError) log(problem.cause.message + problem.cause.name); }',
    deep,
  ),
  "a subclass that leaves the hook": logging('first("a");', deep),
  "a subclass without a name that leaves the hook": logging(
    'class Plain extends Error {}\nthrow new Plain("x");',
  ),
  "an error that leaves the hook beside subclasses": logging(
    'if (user.uid === 1) first("a");\nthrow new Error("plain");',
    deep,
  ),
  instanceof: logging(
    'try { first("a"); } catch (problem) { log(`${problem instanceof Closed} ${problem instanceof Error} ${problem instanceof TypeError}`); }',
    deep,
  ),
  "two subclasses told apart": logging(
    'for (const n of [1, 2, 3]) { try { fail(n); } catch (problem) { log(problem instanceof A ? "A" : problem instanceof B ? "B" : "other"); } }',
    'class A extends Error {}\nclass B extends Error {}\nfunction fail(n: number): never { if (n === 1) throw new A("a"); if (n === 2) throw new B("b"); throw new Error("c"); }',
  ),
  "a subclass of a subclass": logging(
    'class A extends Error { override name = "A"; }\nclass B extends A { override name = "B"; code = 7; }\ntry { throw new B("x"); } catch (problem) { if (problem instanceof A) log(`${problem} ${problem instanceof B && problem.code}`); }',
  ),
  "a subclass without a constructor": logging(
    'class A extends Error {}\nconst problem = new A("x");\nlog(`${problem} ${problem.name} ${problem.message} ${problem instanceof A}`);',
  ),
  "a method of a subclass": logging(
    'class A extends Error { describe() { return `A: ${this.message}`; } }\ntry { throw new A("x"); } catch (problem) { if (problem instanceof A) log(problem.describe()); }',
  ),
  "a static member of a subclass": logging(
    "class A extends Error { static of(code: number) { return new A(`code ${code}`); } }\nlog(A.of(5).message);",
  ),
  "a subclass of TypeError": logging(
    'class A extends TypeError {}\nconst problem = new A("x");\nlog(`${problem instanceof TypeError} ${problem instanceof Error} ${problem}`);',
  ),
  "the library's errors": logging(
    'for (const problem of [new Error("a"), new TypeError("b"), new RangeError("c"), new SyntaxError("d"), new ReferenceError("e"), new URIError("f")]) log(`${problem} ${problem.name}`);',
  ),
  "the library's errors without new": logging(
    'log(`${TypeError("a")} ${RangeError("b") instanceof RangeError}`);',
  ),
  "errors without a text": logging(
    'log(`${new TypeError()} ${new Error()} ${new Error("")}|${new Error().message}|`);',
  ),
  "a name that is set": logging(
    'const problem = new Error("x");\nproblem.name = "Mine";\nlog(`${problem}`);\nthrow problem;',
  ),
  "a name that is empty": logging('const problem = new Error("x");\nproblem.name = "";\nlog(`${problem}`);'),
  "a message that is set": logging(
    'const problem = new Error("x");\nproblem.message += " and y";\nlog(`${problem}`);\nthrow problem;',
  ),
  "a cause": logging(
    'try { try { throw new Error("a"); } catch (cause) { throw new Error("b", { cause }); } } catch (problem) { if (problem instanceof Error && problem.cause instanceof Error) log(`${problem} because of ${problem.cause}`); }',
  ),
  "no cause": logging('const problem = new Error("x");\nlog(`${problem.cause === undefined}`);'),
  "a chain of causes": logging(
    'let problem: unknown = new Error("c", { cause: new Error("b", { cause: new Error("a") }) });\nwhile (problem instanceof Error) { log(problem.message); problem = problem.cause; }',
  ),
  "a cause that is a text": logging(
    'const problem = new Error("x", { cause: "why" });\nlog(typeof problem.cause === "string" ? problem.cause : "none");',
  ),
  "identity kept": logging(
    'const problem = new Error("x");\ntry { throw problem; } catch (caught) { log(`${caught === problem}`); }',
  ),
  "different errors of the same text": logging(
    'const a = new Error("x"), b = new Error("x");\nlog(`${a === b} ${a === a}`);',
  ),
  "an error thrown again is the same": logging(
    'const problem = new Error("x");\ntry { try { throw problem; } catch (caught) { throw caught; } } catch (caught) { log(`${caught === problem}`); }',
  ),
  "an error past finally is the same": logging(
    'const problem = new TypeError("x");\ntry { try { throw problem; } finally { log("f"); } } catch (caught) { log(`${caught === problem}`); }',
  ),
  "an error past a finally that catches others": logging(
    'const problem = new TypeError("x");\ntry { try { throw problem; } finally { try { throw new RangeError("y"); } catch (inner) { log(`${inner}`); } } } catch (caught) { log(`${caught === problem} ${caught}`); }',
  ),
  "an error past using is the same": preLogging(
    'const problem = new TypeError("x");\ntry { using box = user.mailbox("INBOX"); log(box.name); throw problem; } catch (caught) { log(`${caught === problem}`); }',
  ),
  "an error out of a callback": logging(
    'try { ["a"].forEach(() => { throw new RangeError("x"); }); } catch (problem) { log(`${problem instanceof RangeError} ${problem}`); }',
  ),
  "an error out of a constructor": logging(
    'class A { constructor() { throw new RangeError("x"); } }\ntry { new A(); } catch (problem) { log(`${problem instanceof RangeError}`); }',
  ),
  "an error out of a generator keeps its class": logging(
    'function* bad() { yield 1; throw new RangeError("x"); }\ntry { for (const n of bad()) log(`${n}`); } catch (problem) { log(`${problem instanceof RangeError}`); }',
  ),
  "an error caught, then another that Lua raises": logging(
    'try { throw new TypeError("x"); } catch {}\ntry { error("x", 0); } catch (problem) { log(`${problem instanceof TypeError} ${problem instanceof Error}`); }',
  ).replace('error("x", 0)', 'throw new Error("x")'),
  "typeof an error": logging('const problem: unknown = new Error("x");\nlog(typeof problem);'),
  "typeof what is caught": logging('try { throw new Error("x"); } catch (problem) { log(typeof problem); }'),
  "a caught error as a text or an error": logging(
    'const text = (value: unknown) => (typeof value === "string" ? value : value instanceof Error ? value.message : "?");\ntry { throw new Error("x"); } catch (problem) { log(text(problem) + text("y") + text(1)); }',
  ),
  "an error as a value": logging(
    'const parse = (text: string): number | Error => { const n = Number(text); return n === n ? n : new Error(`bad ${text}`); };\nfor (const text of ["5", "x"]) { const got = parse(text); log(got instanceof Error ? got.message : `${got}`); }',
  ),
  "errors in an array": logging(
    "const found: Error[] = [];\nfor (const n of [1, 2]) { try { throw new Error(`e${n}`); } catch (problem) { if (problem instanceof Error) found.push(problem); } }\nlog(found.map((problem) => problem.message).join());",
  ),
  "an error in a Map": logging(
    'const found = new Map<string, Error>();\nfound.set("a", new Error("x"));\nlog(found.get("a")?.message ?? "none");',
  ),
  "an optional error": logging(
    'const pick = (bad: boolean): Error | undefined => (bad ? new Error("x") : undefined);\nlog((pick(true)?.message ?? "none") + (pick(false)?.message ?? "none"));',
  ),
  "an optional error that is checked": logging(
    'const pick = (bad: boolean): Error | undefined => (bad ? new Error("x") : undefined);\nfor (const bad of [true, false]) { const problem = pick(bad); log(problem === undefined ? "none" : problem.message); }',
  ),
  "an optional error that is tested": logging(
    'const pick = (bad: boolean): Error | undefined => (bad ? new Error("x") : undefined);\nfor (const bad of [true, false]) { const problem = pick(bad); if (problem) log(problem.message); else log("none"); }',
  ),
  "an error as a field": logging(
    'class Job { problem: Error | undefined; run() { try { throw new Error("x"); } catch (problem) { this.problem = problem as Error; } } }\nconst job = new Job();\njob.run();\nlog(job.problem?.message ?? "none");',
  ),
  "an error that is taken apart": logging('const { message, name } = new Error("x");\nlog(message + name);'),
  "catch that takes apart": logging(
    'try { throw new Error("x"); } catch ({ message, name }: any) { log(message); log(name); }',
  ),
  "a caught error of type any": logging(
    'try { throw new Error("x"); } catch (problem: any) { log(problem.message); }',
  ),
  "a function that handles errors": logging(
    'const attempt = (run: () => void): string => { try { run(); return "fine"; } catch (problem) { return problem instanceof Error ? `${problem.name}/${problem.message}` : "?"; } };\nlog(attempt(() => { throw new RangeError("x"); }));\nlog(attempt(() => {}));',
  ),
  "an assertion": logging(
    'function must(value: boolean, text: string): asserts value { if (!value) throw new Error(text); }\nmust(true, "fine");\ntry { must(false, "bad"); } catch (problem) { log(`${problem}`); }',
  ),
  never: logging(
    'function fail(text: string): never { throw new Error(text); }\nconst name = user.username === "" ? fail("empty") : user.username;\nlog(name);',
  ),
  "an error with an object": logging(
    'class Failed extends Error { constructor(readonly detail: { code: number; list: string[] }) { super("failed"); } }\ntry { throw new Failed({ code: 5, list: ["a"] }); } catch (problem) { if (problem instanceof Failed) log(`${problem.detail.code} ${problem.detail.list.join()}`); }',
  ),
  "return out of a catch with a class": logging(
    'const pick = (): string => { try { throw new RangeError("x"); } catch (problem) { if (problem instanceof RangeError) return "range"; throw problem; } };\nlog(pick());',
  ),
  "a class of errors that is not caught here": logging(
    'const pick = (): string => { try { throw new TypeError("x"); } catch (problem) { if (problem instanceof RangeError) return "range"; throw problem; } };\ntry { log(pick()); } catch (problem) { log(`${problem}`); }',
  ),
  "loops with classes of errors": logging(
    'let tries = 0;\nfor (;;) { try { tries++; if (tries < 3) throw new RangeError("again"); break; } catch (problem) { if (!(problem instanceof RangeError)) throw problem; log(problem.message); continue; } finally { log(`${tries}`); } }',
  ),
  "a text that is thrown": { source: logging('throw "x";'), refused: "throw-not-error" },
  "an object that is thrown": { source: logging('throw { message: "x" };'), refused: "throw-not-error" },
  "a stack": {
    source: logging('const problem = new Error("x");\nlog(problem.stack ?? "none");'),
    refused: "error-property",
  },
};

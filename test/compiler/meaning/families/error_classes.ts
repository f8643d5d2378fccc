// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, preLogging } from "../programs.ts";

const closed =
  'class Closed extends Error { override name = "Closed"; constructor(readonly user: string, options?: ErrorOptions) { super(`closed for ${user}`, options); } }';
const deep = `${closed}\nfunction third(user: string): never { throw new Closed(user, { cause: new TypeError("wrong") }); }\nfunction second(user: string): void { third(user); }\nfunction first(user: string): void { second(user); }`;

/** Programs about errors with classes, causes and identities. */
export const error_classes: Family = {
  "the message of one class, and the text of others": logging(
    'for (const problem of [new TypeError("a"), new RangeError("b"), new Error("c")]) { try { throw problem; } catch (error) { log(`x: ${error instanceof TypeError ? error.message : error}`); log("y: " + (error instanceof RangeError ? error : (error as Error).message)); } }',
  ),
  "the message of an error, and the text of others": logging(
    'try { throw new Error("a"); } catch (error) { log(`x: ${error instanceof Error ? error.message : error}`); log(String(error instanceof Error ? error.message : error)); }',
  ),
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
  "instanceof Error of a text": logging(
    'const f = (x: unknown) => x instanceof Error ? "error" : "other"; const g = (x: string | Error) => x instanceof Error ? x.message : x; log(f("a") + f(1) + f({}) + g("b") + g(new Error("c")));',
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
  "causes of classes without a constructor": logging(
    'for (const make of [() => new A("a", { cause: new Error("x") }), () => new B("b", { cause: new Error("y") }), () => new C("c")]) { try { throw make(); } catch (problem) { if (problem instanceof A) log(`${problem} ${problem.cause instanceof Error ? problem.cause.message : "none"} ${problem instanceof B ? problem.code : 0}`); } }',
    "class A extends Error {}\nclass B extends A { code = 7; }\nclass C extends B {}",
  ),
  "options that are passed on": logging(
    'for (const n of [1, 2, 3]) { const options = pick(n); const problem = new A("a", options); log(`${problem.cause instanceof Error} ${problem.message}`); }',
    "function pick(n: number): ErrorOptions | undefined { return n === 1 ? { cause: new Error('x') } : n === 2 ? {} : undefined; }\nclass A extends Error { constructor(text: string, options?: ErrorOptions) { super(text.toUpperCase(), options); } }",
  ),
  "options that are made elsewhere": logging(
    'const problem = new A("a", because("x"));\nlog(`${problem.cause instanceof Error} ${problem}`);',
    "class A extends Error {}\nfunction because(text: string): ErrorOptions { return { cause: new Error(text) }; }",
  ),
  "arguments of an error in an array": logging(
    'const given: [string, ErrorOptions] = ["a", { cause: new Error("x") }];\nconst problem = new A(...given);\nlog(`${problem.cause instanceof Error} ${problem} ${new RangeError(...given)}`);',
    "class A extends Error { constructor(...given: [string, ErrorOptions]) { super(...given); } }",
  ),
  "a cause that is undefined": logging(
    'const problem = new Error("a", { cause: undefined });\nlog(`${problem.cause === undefined}`);',
  ),
  "super in branches": logging(
    "log(`${new A(1)} ${new A(2)} ${new A(3)}`);",
    'class A extends Error { constructor(n: number) { if (n === 1) super("one"); else if (n === 2) { super(); } else super(undefined, { cause: n }); this.name = "A"; } }',
  ),
  "super in a switch and in try": logging(
    "log(`${new A(1)} ${new A(2)}`);",
    'class A extends Error { constructor(n: number) { switch (n) { case 1: super("one"); break; default: try { super(`${n}`); } finally { log("f"); } } this.name = "A"; } }',
  ),
  "super in an expression": logging(
    'log(`${new A("a")}`);',
    "class A extends Error { constructor(text: string) { const same = super(text); log(`${same === undefined}`.slice(0, 0) + this.message); } }",
  ),
  "statements before super": logging(
    'log(`${new A("x")}`);',
    "class A extends Error { constructor(text: string) { const long = `${text}${text}`; log(long); super(long); log(this.message); } }",
  ),
  "a constructor that returns": logging(
    "for (const n of [1, 2]) { const problem = new A(n); log(`${problem} ${problem.code}`); }",
    'class A extends Error { code = 0; constructor(n: number) { super("a"); if (n === 1) return; this.code = n; } }',
  ),
  "a class of errors and its subclass, both made": logging(
    "for (const problem of [new A(), new A(5), new B(6)]) log(`${problem} ${problem.code} ${problem instanceof B}`);",
    'class A extends Error { constructor(readonly code = 3) { super(`code ${code}`); } }\nclass B extends A { override name = "B"; }',
  ),
  "a subclass with all arguments of its class": logging(
    'log(`${new B("a", "b", "c")} ${new A("d")}`);',
    'class A extends Error { constructor(...parts: string[]) { super(parts.join("-")); } }\nclass B extends A {}',
  ),
  "the class that a subclass of TypeError extends": logging(
    'for (const problem of [new A("a"), new TypeError("b"), new RangeError("c"), new Error("d")]) log(`${problem instanceof TypeError} ${problem instanceof A} ${problem instanceof RangeError} ${problem instanceof Error}`);',
    "class A extends TypeError {}",
  ),
  "instanceof of what is no object": logging(
    'const values: unknown[] = ["a", 1, true, [1], { n: 1 }, () => 1, new Map()];\nfor (const value of values) log(`${value instanceof A} ${value instanceof Error}`);\nlog(`${nothing() instanceof A} ${!(nothing() instanceof A)} ${!(new A() instanceof A)} ${!(new A() instanceof Error)}`);',
    'class A extends Error {}\nfunction nothing(): unknown { if (!values) return "x"; }\nconst values = [1];',
  ),
  "classes that are no errors told apart": logging(
    "for (const value of [new A(), new B(), new C()]) log(`${value instanceof A} ${value instanceof B} ${value instanceof C} ${!(value instanceof C)}`);",
    "class A {}\nclass B extends A {}\nclass C { n = 1; }",
  ),
  "the text of an error": logging(
    'const problem: Error = new A("x");\nlog(String(problem) + String(new Error("")) + new TypeError());',
    "class A extends Error {}",
  ),
  "a name that is a parameter": logging(
    'log(`${new A("", "x")} ${new A("N", "x")} ${new A("N", "")}`);',
    "class A extends Error { constructor(override readonly name: string, text: string) { super(text); } }",
  ),
  "a name that is set from outside": logging(
    'for (const name of ["", "N"]) { const problem = new A("x"); problem.name = name; log(`${problem}`); }',
    "class A extends Error {}",
  ),
  "a name that is set in a pattern": logging(
    'const problem = new A("x");\n[problem.name] = [""];\nlog(`${problem}`);',
    "class A extends Error {}",
  ),
  "an error of a class that nobody catches": logging(
    'if (user.uid === 1) throw new Error("x");\nthrow new A("y");',
    'class A extends Error { override name = "A"; }',
  ),
  "an error that nobody catches beside a class": logging(
    'if (user.uid === 1) throw new A("y");\nthrow new Error("x");',
    'class A extends Error { override name = "A"; }',
  ),
  "values out of try beside classes": preLogging(
    "for (const n of [1, 2, 3, 4]) { try { log(`${run(n)}`); } catch (problem) { log(`${problem} ${problem instanceof A}`); } }",
    'class A extends Error { override name = "A"; }\nfunction run(n: number): boolean { try { if (n === 1) return false; if (n === 2) throw new A("x"); } catch (problem) { if (problem instanceof A) throw problem; } finally { log("f"); } try { if (n === 3) return true; log("end"); } finally { log("g"); } throw new Error("z"); }',
  ),
  "refusals out of try beside classes": logging(
    'try { if (user.uid === 1) throw new A("x"); if (user.uid === 1000) return refuse("no"); log("a"); } catch (problem) { if (problem instanceof A) return refuse(problem.message); throw problem; }\nlog("on");',
    'class A extends Error { override name = "A"; }',
  ),
  "perhaps a value out of try beside classes": logging(
    'for (const n of [1, 2, 3]) log(run(n) ?? "none");',
    'class A extends Error { override name = "A"; }\nfunction maybe(n: number): string | undefined { return n === 1 ? "a" : undefined; }\nfunction run(n: number): string | undefined { try { if (n < 3) return maybe(n); throw new A("x"); } catch (problem) { if (!(problem instanceof A)) throw problem; log("caught"); } return "end"; }',
  ),
  "a stack": {
    source: logging('const problem = new Error("x");\nlog(problem.stack ?? "none");'),
    refused: "error-property",
  },
};

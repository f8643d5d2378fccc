// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs about static fields, static blocks, and what `this` and `super` are in them. */
export const static_members: Family = {
  "two static blocks": logging(
    'class Box { static m = new Map<string, number>(); static { Box.m.set("a", 1); } static { Box.m.set("b", 2); } }\nlog(`${Box.m.size}`);',
  ),
  "block behind field with call": logging(
    'class Box { static n = [1].length; static { log("b"); } static k = f(); static { log(Box.k); } }\nlog("end");\nfunction f() { return "k"; }',
  ),
  "static block with locals": logging(
    "class Box { static a = 1; static { const x = 2; Box.a += x; } static { const x = 3; this.a += x; } static b = this.a; }\nlog(`${Box.a} ${Box.b}`);",
  ),
  "static in expression": logging(
    "const B = class { static a = 1; static { this.a = 2; } static { this.a++; } };\nlog(`${B.a}`);",
  ),
  "inherit static block": logging(
    'class A { static names: string[] = []; static { this.names.push("a"); } }\nclass B extends A { static { super.names.push("b"); } static { B.names.push("c"); } }\nlog(B.names.join());',
  ),
  "super in static arrow": logging(
    "class A { static n = 2; static say(x: number) { return x * this.n; } }\nclass B extends A { static all() { return [1, 2].map((x) => super.say(x)).join(); } static first = super.say(4); static f = () => super.say(5); static g = () => this.first; }\nlog(B.all()); log(`${B.first} ${B.f()} ${B.g()}`);",
  ),
  "nested class in static block": logging(
    "class A { static n = 1; static { class I { static m = 2; static { this.m = 7; } } A.n = I.m + this.n; } static o = { f() { return 3; } }; static p = function () { return 4; }; }\nlog(`${A.n} ${A.o.f()} ${A.p()}`);",
  ),
  "function in static block": logging(
    "class A { static n = 1; static { A.n = twice(4); function twice(n: number) { return n * 2; } const x = 1; if (x === 1) { for (const i of [1, 2]) this.n += i; } } }\nlog(`${A.n}`);",
  ),
  "this in computed and instance field": logging(
    "class A { static k = 3; v = this.w(); w() { return A.k; } f = () => this.v; static g = [1].map(() => this.k); }\nlog(`${new A().f()} ${A.g.join()}`);",
  ),
  "try in a static block": logging(
    'class A { static n = 1; static { try { throw new Error("x"); } catch (e) { this.n = 2; } } }\nlog(`${A.n}`);',
  ),
  "two blocks with the same names, and empty ones": logging(
    "class A { static n = 1; static { } static { const a = 1; A.n += a; } static { const a = 2; A.n += a; } }\nlog(`${A.n}`);",
  ),
  "block order with getters": logging(
    'class A { static list: string[] = []; static get size() { return this.list.length; } static { this.list.push("a"); log(`${this.size}`); } static { this.list.push(`${A.size}`); } }\nlog(A.list.join());',
  ),
  "static field over a setter of the base class": {
    source: logging(
      'class A { static seen = ""; static set name(text: string) { this.seen = text; } }\nclass B extends A { static override name = "b"; }\nB.name = "c"; log(B.seen + B.name);',
    ),
    refused: "lua-unsupported",
  },
  "static method over a getter of the base class": {
    source: logging(
      'class A { static get say(): () => string { return () => "a"; } }\nclass B extends A { static override say() { return "b"; } }\nlog(B.say());',
    ),
    refused: "lua-unsupported",
  },
  "static members over members of the base class": logging(
    'class A { static get one() { return "a"; } static two = "a"; three = "i"; static four() { return "a"; } }\nclass B extends A { static override get one() { return "b"; } static override two = "b"; static three = "b"; static override four() { return `b${super.four()}`; } }\nlog(`${A.one}${A.two}${A.four()} ${B.one}${B.two}${B.three}${B.four()}`);',
  ),
};

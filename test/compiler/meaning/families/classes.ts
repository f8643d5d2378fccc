// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs about classes. */
export const classes: Family = {
  "fields and methods": logging(
    "class Counter { count = 0; add(n: number) { this.count += n; return this; } }\nlog(`${new Counter().add(2).add(3).count}`);",
  ),
  "a constructor": logging(
    'class Pair { a: string; b: string; constructor(a: string, b: string) { this.a = a; this.b = b; } join() { return this.a + this.b; } }\nlog(new Pair("x", "y").join());',
  ),
  "parameter properties": logging(
    'class Pair { constructor(readonly a: string, private b = "z") {} join() { return this.a + this.b; } }\nlog(new Pair("x").join());',
  ),
  "fields in order": logging(
    'class Box { a = say("a"); b = say("b"); constructor() { say("c"); } }\nnew Box();',
    "function say(text: string) { log(text); return text; }",
  ),
  "fields that use others": logging("class Box { a = 2; b = this.a * 3; }\nlog(`${new Box().b}`);"),
  "an arrow function as a field": logging(
    'class Box { word = "hi"; greet = (name: string) => this.word + name; }\nconst box = new Box();\nlog(box.greet("a"));',
  ),
  "a getter": logging(
    "class Box { constructor(private size: number) {} get double() { return this.size * 2; } }\nlog(`${new Box(3).double}`);",
  ),
  "a setter": logging(
    "class Box { private value = 0; get size() { return this.value; } set size(n: number) { this.value = n + 1; } }\nconst box = new Box();\nbox.size = 4;\nbox.size += 2;\nlog(`${box.size}`);",
  ),
  "an inherited getter": logging(
    'class A { get name() { return "a"; } }\nclass B extends A { override get name() { return super.name + "b"; } }\nlog(new B().name + new A().name);',
  ),
  "an inherited setter": logging(
    "class A { value = 0; set size(n: number) { this.value = n; } }\nclass B extends A {}\nconst b = new B();\nb.size = 3;\nlog(`${b.value}`);",
  ),
  "a getter beside fields": logging(
    "class Box { a = 1; get b() { return this.a + 1; } c = 3; }\nconst box = new Box();\nlog(`${box.a} ${box.b} ${box.c}`);",
  ),
  "a static field": logging(
    "class Box { static count = 0; constructor() { Box.count++; } }\nnew Box(); new Box();\nlog(`${Box.count}`);",
  ),
  "a static method": logging(
    'class Box { constructor(readonly name: string) {} static of(name: string) { return new Box(name); } }\nlog(Box.of("a").name);',
  ),
  "a static getter": logging(
    'class Box { static items = ["a"]; static get size() { return Box.items.length; } }\nlog(`${Box.size}`);',
  ),
  "static members inherited": logging(
    'class A { static word = "a"; static say() { return this.word; } }\nclass B extends A { static override word = "b"; }\nlog(A.say() + B.say());',
  ),
  "a static block": logging(
    'class Box { static names: string[] = []; static { Box.names.push("a"); } }\nlog(Box.names.join());',
  ),
  "a private method": logging(
    "class Box { private twice(n: number) { return n * 2; } run(n: number) { return this.twice(n) + 1; } }\nlog(`${new Box().run(3)}`);",
  ),
  "a hash field": logging(
    "class Box { #count = 0; next() { this.#count += 1; return this.#count; } }\nconst box = new Box();\nbox.next();\nlog(`${box.next()}`);",
  ),
  "a hash method": logging(
    "class Box { #twice(n: number) { return n * 2; } run(n: number) { return this.#twice(n); } }\nlog(`${new Box().run(3)}`);",
  ),
  inheritance: logging(
    'class A { constructor(protected name: string) {} hi() { return "hi " + this.name; } }\nclass B extends A { constructor(name: string, private mark: string) { super(name); } override hi() { return super.hi() + this.mark; } }\nlog(new B("x", "!").hi());',
  ),
  "inheritance over three classes": logging(
    'class A { run() { return "a"; } }\nclass B extends A { override run() { return super.run() + "b"; } }\nclass C extends B { override run() { return super.run() + "c"; } }\nlog(new C().run());',
  ),
  "a method that calls an overridden one": logging(
    'class A { name() { return "a"; } hi() { return "hi " + this.name(); } }\nclass B extends A { override name() { return "b"; } }\nlog(new B().hi());',
  ),
  "an inherited constructor": logging(
    'class A { constructor(readonly name: string) {} }\nclass B extends A { size = this.name.length; }\nconst b = new B("abc");\nlog(`${b.name} ${b.size}`);',
  ),
  "fields of both classes": logging(
    'class A { list: string[] = []; }\nclass B extends A { other = "o"; }\nconst a = new B(), b = new B();\na.list.push("x");\nlog(`${a.list.length} ${b.list.length} ${a.other}`);',
  ),
  "an abstract class": logging(
    "abstract class Shape { abstract area(): number; show() { return `${this.area()}`; } }\nclass Square extends Shape { constructor(private side: number) { super(); } area() { return this.side * this.side; } }\nlog(new Square(3).show());",
  ),
  "an interface that is implemented": logging(
    'interface Named { name: string; hi(): string }\nclass A implements Named { name = "a"; hi() { return this.name; } }\nconst named: Named = new A();\nlog(named.hi());',
  ),
  instanceof: logging(
    "class A {}\nclass B extends A {}\nclass C {}\nconst b: unknown = new B();\nlog(`${b instanceof A} ${b instanceof B} ${b instanceof C} ${new A() instanceof B}`);",
  ),
  "instanceof of things that are no objects": logging(
    'class A {}\nconst values: unknown[] = ["a", 1, true, {}];\nlog(values.map((value) => `${value instanceof A}`).join());',
  ),
  "instanceof that narrows": logging(
    "class Dot { x = 1; }\nclass Line { length = 2; }\nconst size = (shape: Dot | Line) => (shape instanceof Dot ? shape.x : shape.length);\nlog(`${size(new Dot())} ${size(new Line())}`);",
  ),
  "a class expression": logging('const Box = class { value = "a"; };\nlog(new Box().value);'),
  "a named class expression": logging(
    'const Box = class Inner { copy() { return new Inner(); } value = "a"; };\nlog(new Box().copy().value);',
  ),
  "a class made by a function": logging(
    'const make = (word: string) => class { say() { return word; } };\nconst A = make("a"), B = make("b");\nlog(new A().say() + new B().say());',
  ),
  "a generic class": logging(
    'class Stack<T> { private items: T[] = []; push(item: T) { this.items.push(item); return this; } pop() { return this.items.pop(); } }\nlog(new Stack<string>().push("a").push("b").pop() ?? "none");',
  ),
  "a class that is an argument": logging(
    'class A { name = "a"; }\nconst build = (type: new () => A) => new type().name;\nlog(build(A));',
  ),
  "a method in a closure": logging(
    'class Box { items = ["a", "b"]; mark = "!"; show() { return this.items.map((item) => item + this.mark).join(); } }\nlog(new Box().show());',
  ),
  "this in a nested arrow": logging(
    "class Box { n = 1; run() { const add = () => { const more = () => this.n++; more(); return this.n; }; return add(); } }\nlog(`${new Box().run()}`);",
  ),
  "methods that call each other": logging(
    "class Walk { even(n: number): boolean { return n === 0 || this.odd(n - 1); } odd(n: number): boolean { return n !== 0 && this.even(n - 1); } }\nlog(`${new Walk().even(4)}`);",
  ),
  "a method with defaults and rest": logging(
    'class Box { join(mark = "-", ...words: string[]) { return words.join(mark); } }\nlog(new Box().join(undefined, "a", "b") + new Box().join("+", "c", "d"));',
  ),
  "a computed method name": logging(
    'const key = "run";\nclass Box { [key]() { return "a"; } }\nlog(new Box()[key]());',
  ),
  "a class in a class": logging(
    'class Outer { inner = new (class { value = "a"; })(); }\nlog(new Outer().inner.value);',
  ),
  "objects compared": logging("class A {}\nconst a = new A(), b = a;\nlog(`${a === b} ${a === new A()}`);"),
  "a class used before a function that needs it": logging(
    "log(make().name);",
    'function make() { return new Later(); }\nclass Later { name = "later"; }',
  ),
  "a toString method": logging('class A { toString() { return "an A"; } }\nlog(new A().toString());'),
  "a singleton": logging(
    "class One { private static only: One | undefined; static get() { One.only ??= new One(); return One.only; } count = 0; }\nOne.get().count++;\nlog(`${One.get().count}`);",
  ),
  "constructor overloads": logging(
    'class Box { value: string; constructor(n: number); constructor(s: string); constructor(v: number | string) { this.value = typeof v === "number" ? `n${v}` : v; } }\nlog(new Box(1).value + new Box("a").value);',
  ),
  "a static method as a callback": logging(
    'class Text { static shout(text: string) { return text + "!"; } }\nlog(["a"].map((text) => Text.shout(text)).join());',
  ),
  "a method taken off its object": {
    source: logging(
      'class Box { word = "a"; say() { return this.word; } }\nconst box = new Box();\nconst run = (f: () => string) => f();\nlog(run(box.say));',
    ),
    refused: "this-mismatch",
  },
  "an optional method call": logging(
    'class A { hi() { return "hi"; } }\nconst some = (): A | undefined => new A();\nconst none = (): A | undefined => undefined;\nlog((some()?.hi() ?? "none") + (none()?.hi() ?? "none"));',
  ),
  "a subclass that replaces a field": logging(
    'class A { word = "a"; say() { return this.word; } }\nclass B extends A { override word = "b"; }\nlog(new B().say());',
  ),
  "declared fields": logging(
    'class A { declare name: string; constructor() { this.name = "a"; } }\nlog(new A().name);',
  ),
  "an accessor keyword": {
    source: logging('class A { accessor name = "a"; }\nlog(new A().name);'),
    refused: "lua-unsupported",
  },
  "an enum": logging(
    'log(`${Level.Low} ${Level.High} ${Level[1] ?? "none"} ${Word.A}`);',
    'enum Level { Low, High }\nenum Word { A = "a" }',
  ),
  "an enum with values": logging(
    "log(`${Flag.A} ${Flag.B} ${Flag.C}`);",
    "enum Flag { A = 1, B = A * 2, C }",
  ),
  "a const enum": logging(
    "log(`${Level.High} ${Word.A}`);",
    'const enum Level { Low, High }\nconst enum Word { A = "a" }',
  ),
  "an enum as a key": logging(
    'const names: Record<Level, string> = { [Level.Low]: "low", [Level.High]: "high" };\nlog(names[Level.High]);',
    'enum Level { Low = "l", High = "h" }',
  ),
  "a namespace": logging(
    'log(Texts.shout("a") + Texts.MARK);',
    'namespace Texts { export const MARK = "?"; export function shout(text: string) { return text + mark(); } function mark() { return "!"; } }',
  ),
  "a namespace in two parts": logging(
    "log(A.one() + A.two());",
    'namespace A { export const one = () => "1"; }\nnamespace A { export const two = () => one() + "2"; }',
  ),
  "nested namespaces": logging(
    "log(A.B.word);",
    'namespace A { export namespace B { export const word = "deep"; } }',
  ),
  "a namespace beside a function": logging(
    "log(make() + make.word);",
    'function make() { return "f"; }\nnamespace make { export const word = "w"; }',
  ),
  "a namespace variable that changes": logging(
    "Count.add(); Count.add();\nlog(`${Count.value}`);",
    "namespace Count { export let value = 0; export function add() { value++; } }",
  ),
  "a text inherited from a class": logging(
    'class A { toString() { return this.word(); } word() { return "a"; } }\nclass B extends A { override word() { return "b"; } }\nclass C extends B { n = 1; }\nlog(new B().toString() + new C().toString());',
  ),
  "a constructor that returns early": logging(
    'class A { a = "a"; b = "-"; constructor(n: number) { if (n === 0) return; this.b = "b"; } }\nlog(new A(0).a + new A(0).b + new A(1).b);',
  ),
  "a constructor with functions that return": logging(
    'class A { list: string[]; constructor(...words: string[]) { this.list = words.map((word) => { return word + this.mark; }); } mark = "!"; }\nlog(new A("a", "b").list.join());',
  ),
  "counts and totals": logging(
    'let count = 0, total = 0;\nfor (const word of ["a", "bcd"]) { count++; total += word.length; }\ntotal -= 1;\nlog(`${count} ${total}`);\ntotal += user.uid;\nlog(`${total} ${count / 4}`);',
  ),
  "a total that is halved": logging(
    "let total = 0;\ntotal += 3;\ntotal /= 2;\nlog(`${total}`);\nlet other = 1;\n[other] = [0.5];\nlog(`${other}`);",
  ),
  "a member of super in two steps": logging(
    "log(`${new B().up()}`);",
    "class A { protected n = 1; get v() { return this.n; } set v(x: number) { this.n = x * 2; } }\nclass B extends A { up() { super.v = super.v + 1; return super.v; } }",
  ),
  "a member of super that is updated": {
    source: logging(
      "log(`${new B().up()}`);",
      "class A { protected n = 1; get v() { return this.n; } set v(x: number) { this.n = x * 2; } }\nclass B extends A { up() { super.v += 1; return super.v++; } }",
    ),
    refused: "lua-unsupported",
  },
};

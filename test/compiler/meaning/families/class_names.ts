// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook, withModules } from "../programs.ts";

const refused = (body: string, code = "lua-unsupported") => ({ source: showingHook(body), refused: code });

const errors = `class AppError extends Error { constructor(message: string, readonly code = 1) { super(message); this.name = new.target.name; } }
class NotFound extends AppError { constructor(what: string) { super(\`no \${what}\`, 404); } }
class Deep extends NotFound {}
class Other extends AppError {}
const show = (e: unknown) => { if (e instanceof AppError) log(\`\${e.name} \${e.message} \${e.code} \${e instanceof NotFound}\`); else log("other"); };
const attempt = (make: () => void) => { try { make(); } catch (e) { show(e); log(\`\${e}\`); } };`;

const shapes = `abstract class Shape { abstract area(): number; get label() { return \`\${this.constructor.name} of \${this.area()}\`; } }
class Square extends Shape { constructor(protected side: number) { super(); } area() { return this.side ** 2; } }
class Cube extends Square { override area() { return super.area() * 6; } }`;

const plain = `class Animal { constructor(readonly word: string) {} say() { return \`\${this.constructor.name} says \${this.word}\`; } }
class Dog extends Animal { constructor() { super("woof"); } }
class Puppy extends Dog { override say() { return super.say() + "!"; } }`;

/** The names of classes and functions. */
export const class_names: Family = {
  "new.target.name of errors": showingHook(
    'for (const make of [() => new AppError("a"), () => new NotFound("b"), () => new Deep("c"), () => new Other("d", 5)]) attempt(() => { throw make(); }); throw new Deep("last");',
    errors,
  ),
  "this.constructor.name of errors": showingHook(
    'for (const make of [() => new AppError("a"), () => new NotFound("b"), () => new Deep("c")]) attempt(() => { throw make(); }); throw new NotFound("last");',
    errors.replace("new.target.name", "this.constructor.name"),
  ),
  "an error class alone": showingHook(
    'try { throw new QuotaError("full"); } catch (e) { if (e instanceof QuotaError) log(`${e.name}: ${e.message}`); log(`${e}`); } throw new QuotaError("again");',
    "class QuotaError extends Error { constructor(message: string) { super(message); this.name = new.target.name; } }",
  ),
  "an error that is only thrown": showingHook(
    'throw new QuotaError("full");',
    "class QuotaError extends Error { constructor(message: string) { super(message); this.name = this.constructor.name; } }",
  ),
  "the prototype of an error is set again": showingHook(
    'for (const e of [new A("a"), new B("b"), new C("c")]) log(`${e.name} ${e instanceof A} ${e instanceof B} ${e.message}`); throw new B("end");',
    "class A extends Error { constructor(m: string) { super(m); Object.setPrototypeOf(this, new.target.prototype); this.name = new.target.name; } }\nclass B extends A {}\nclass C extends Error { constructor(m: string) { super(m); Object.setPrototypeOf(this, C.prototype); this.name = C.name; } }",
  ),
  "a field with the name": showingHook(
    'for (const e of [new A("a"), new B("b")]) log(`${e.name} ${e.message} ${e}`);',
    "class A extends Error { override name = this.constructor.name; }\nclass B extends A {}",
  ),
  "a getter of a class that others extend": showingHook(
    "for (const shape of [new Square(2), new Cube(3)] as Shape[]) { log(shape.label); log(shape.constructor.name); }",
    shapes,
  ),
  "methods of classes that others extend": showingHook(
    'for (const a of [new Animal("hi"), new Dog(), new Puppy()]) { log(a.say()); log(`${a.constructor.name} ${a instanceof Dog}`); } const dog: Dog = new Puppy(); log(dog.constructor.name); log(Animal.name + Puppy.name);',
    plain,
  ),
  "a class that nobody extends": showingHook(
    "class Box { kind = this.constructor.name; text() { return (() => `<${this.constructor.name}>`)(); } } log(new Box().kind + new Box().text() + new Box().constructor.name + Box.name);",
  ),
  "an object in the place of an object of a class": showingHook(
    "class Point { x = 1; } class Point3 extends Point { z = 2; } const nameOf = (p: Point) => p.constructor.name; log(nameOf(new Point()) + nameOf(new Point3()) + nameOf({ x: 2 }));",
  ),
  "classes of several modules": withModules(
    "for (const a of [new Base(), new Derived()]) log(`${a.who()} ${a.constructor.name}`); log(Derived.name);",
    'import { Base } from "./base";\nimport { Derived } from "./derived";',
    {
      base: "export class Base { who() { return this.constructor.name; } }",
      derived: 'import { Base } from "./base";\nexport class Derived extends Base {}',
    },
  ),
  "classes with static members": showingHook(
    "for (const a of [new A(), new B()]) log(`${a.who()} ${a.constructor.name}`); log(A.made() + B.made() + A.count);",
    "class A { static count = 0; constructor() { A.count++; } who() { return this.constructor.name; } static made() { return this.name; } }\nclass B extends A {}",
  ),
  "classes as values": showingHook(
    'for (const kind of [A, B]) log(`${kind.name} ${new kind().who()}`); const make = <T>(kind: new () => T): string => `${kind.name} ${typeof new kind()}`; log(make(A) + make(B)); const Named = class { }; log(Named.name); log(new Map<string, new () => A>([[A.name, A], [B.name, B]]).has("B"));',
    "class A { who() { return this.constructor.name; } }\nclass B extends A {}",
  ),
  "new.target that is compared": showingHook(
    "try { new Base(); } catch (e) { if (e instanceof Error) log(`${e.name} ${e.message}`); } log(new Real().x);",
    "class Base { x = 1; constructor() { if (new.target === Base) throw new TypeError(`${new.target.name} is abstract`); } }\nclass Real extends Base {}",
  ),
  "a class with a property name": showingHook(
    'class User { constructor(public name: string) {} get title() { return `${this.constructor.name} ${this.name}`; } } class Admin extends User {} log(new User("a").title + new Admin("b").title);',
  ),
  "names of functions": showingHook(
    "function first() { return 1; } const second = () => 2; const third = function () { return 3; }; const fourth = function inner() { return 4; }; log(`${first.name} ${second.name} ${third.name} ${fourth.name} ${first() + second() + third() + fourth()}`);",
  ),
  "the name of an unknown function": refused(
    "const nameOf = (f: () => void) => f.name; log(nameOf(() => {}));",
  ),
  "the constructor of an unknown object": refused(
    "const nameOf = (o: object) => o.constructor.name; log(nameOf({}));",
  ),
  "the constructor of an error that may be any": refused(
    'try { throw new Error("x"); } catch (e) { if (e instanceof Error) log(e.constructor.name); }',
  ),
  "a constructor as a value": refused(
    "class A { copy() { return new (this.constructor as new () => A)(); } } log(new A().copy() instanceof A);",
  ),
  "new.target in a function": refused("function f() { return new.target === undefined; } log(f());"),
  "a prototype that changes": refused(
    'class A extends Error { constructor() { super("a"); Object.setPrototypeOf(this, A.prototype); } } class B extends A {} log(new B() instanceof B);',
  ),
};

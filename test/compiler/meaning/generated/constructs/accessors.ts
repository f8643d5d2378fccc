import type { Constructs } from "./construct.ts";

/** Accessors, statics, fields and the order in which they are made. */
export const accessors: Constructs = {
  "accessors of classes": {
    top: `class Temp§ { static made = 0; protected c = @n; static get count(): number { return Temp§.made; } static set count(v: number) { log(“count#{v}”); Temp§.made = v; } constructor(c?: number) { Temp§.count++; if (c !== undefined) this.c = c; }
  get f(): number { return this.c * 2; } set f(v: number) { log(“f#{v}”); this.c = v / 2; } get both(): string { return “#{this.f}/#{this.c}”; } }
class Warm§ extends Temp§ { ⟨override get f(): number { return super.f + 1; } override set f(v: number) { super.f = v - 1; }¦extra = this.f;¦get g(): number { return this.f; } set g(v: number) { this.f = v; }⟩ }`,
    body: `for (const t§ of [new Temp§(@n), new Warm§(⟨¦@n⟩)]) { t§.f = @n; t§.f += @n; log(t§.both); log(t§.f++); log(--t§.f); t§.f ||= 5; t§.f ??= 6; log(“#{t§.both} #{Temp§.count}”); const { f, both } = t§; log(f + both); } Temp§.count = @i; Temp§.count += 2; log(Temp§.count);`,
  },
  "accessors of literals": {
    body: `let hidden§ = @n; const o§ = { get v(): number { return hidden§; }, set v(n: number) { hidden§ = n; }, get list(): number[] { return [hidden§]; }, plain: @s, run(): number { return this.v + 1; } }; o§.v = @n; o§.v += 2; o§.v++; log(“#{o§.v} #{o§.list.join()} #{o§.run()}”);
const copy§ = ⟨{ ...o§ }¦{ ...o§, plain: "p" }¦{ a: 1, ...o§ }⟩; hidden§ = 77; log(“#{copy§.v} #{copy§.run()} #{o§.v}”); copy§.v = 5; log(“#{copy§.v} #{hidden§}”); const { v, plain, ...rest } = o§; log(“#{v} #{plain} #{Object.keys(rest).length}”); log(Object.keys(o§).length); log(“#{"v" in o§}”);`,
  },
  "fields in order": {
    top: `const say§ = <T,>(text: string, v: T): T => { log(text); return v; };
class Top§ { a = say§("a", @n); static s = say§("s", 1); readonly b = say§("b", this.a + 1); constructor(readonly p = say§("p", @n)) { log(“top#{this.a}#{this.b}#{p}”); this.init(); } init(): void { log("init"); } }
class Sub§ extends Top§ { c = say§("c", this.b); static t = say§("t", Sub§.s + 1); ⟨constructor(x = say§("x", 3)) { super(x ⟨¦+ 1⟩); log(“sub#{this.c}#{this.p}”); }¦⟩ override init(): void { log(“sub init #{this.c ?? "none"}”); ⟨super.init();¦⟩ } }
class Leaf§ extends Sub§ { override c = say§("leaf", 9); ⟨#d = say§("d", this.c); get d() { return this.#d; }¦d = () => this.c;⟩ }`,
    body: "const t§ = new ⟨Top§¦Sub§¦Leaf§⟩(); log(“#{t§.a} #{t§.b} #{t§.p}”); const l§ = new Leaf§(); log(“#{l§.c} #{typeof l§.d} #{Sub§.t} #{l§ instanceof Sub§}”);",
  },
  "static inheritance": {
    top: `class Reg§ { static readonly items: string[] = []; static tag = "R"; static add(name: string): number { this.items.push(this.tag + name); return Reg§.items.length; } static make(): Reg§ { return new this(); } kind(): string { return "reg"; } static describe(): string { return “#{this.tag}#{this.items.length}”; } }
class Own§ extends Reg§ { static override ⟨readonly items: string[] = [];¦tag = "O";⟩ override kind(): string { return "own"; } static override describe(): string { return “<#{super.describe()}>”; } ⟨¦static extra = Own§.add("x");⟩ }`,
    body: `log(Reg§.add(@s)); log(Own§.add(@s)); log(“#{Reg§.describe()} #{Own§.describe()} #{Reg§.items.join()} #{Own§.items.join()} #{Own§.make().kind()} #{Reg§.make().kind()}”); Reg§.tag = "Z"; log(“#{Own§.tag} #{Reg§.tag}”); Own§.tag = "Y"; log(“#{Own§.tag} #{Reg§.tag}”); for (const c of [Reg§, Own§]) log(c.describe());`,
  },
  "private methods": {
    top: `class Acc§ { #sum = 0; static #all = 0; #step(n: number): number { this.#sum += n; Acc§.#all += n; return this.#sum; } static #half(n: number): number { return n / 2; } get #last(): number { return this.#sum * 10; } add(...ns: number[]): this { for (const n of ns) this.#step(n); return this; } get value(): number { return Acc§.#half(this.#last); } static get all(): number { return Acc§.#all; } each = (f: (n: number) => number): number => f(this.#sum); merge(o: Acc§): number { return (this.#sum ⟨+=¦-=¦*=⟩ o.#sum); } swap(o: Acc§): void { [this.#sum, o.#sum] = [o.#sum, this.#sum]; } }`,
    body: "const a§ = new Acc§().add(@n, ...@a), b§ = new Acc§().add(@n).add(); log(“#{a§.value} #{b§.value} #{Acc§.all} #{a§.each((n) => n + 1)} #{a§.merge(b§)}”); a§.swap(b§); log(“#{a§.value} #{b§.value}”); const { each } = b§; log(each((n) => n * 2));",
  },
  "instances of classes": {
    top: `class An§ { constructor(protected n = @n) {} eat(): string { return “an#{this.n}”; } } class Dog§ extends An§ { override eat(): string { return "dog" + super.eat(); } bark = () => "b" + this.n; } class Cat§ extends An§ { lives = 9; } class Stray§ extends Cat§ { override eat(): string { return "s"; } }
const kind§ = (x: unknown): string => x instanceof Stray§ ? "stray" : x instanceof Cat§ ? “cat#{x.lives}” : x instanceof Dog§ ? x.bark() : x instanceof An§ ? x.eat() : x instanceof Error ? “e#{x.message}” : x instanceof Map ? “m#{x.size}” : Array.isArray(x) ? "list" : typeof x;`,
    body: "const zoo§: An§[] = [new An§(), new Dog§(@n), new Cat§(), new Stray§(2)]; for (const each of zoo§) log(“#{kind§(each)} #{each.eat()}”); for (const each of [new Error(@s), new Map([[1, 2]]), [1], { k: 1 }, @n, @s, () => 1]) log(kind§(each)); log(zoo§.filter((x) => x instanceof Cat§).map((x) => x.lives).join()); const made§ = [Dog§, Cat§].map((C) => new C(@n)); log(made§.map((x) => x.eat()).join());",
  },
  "class expressions and factories": {
    body: `const Point§ = class { constructor(public x = @n, public y = @n) {} plus({ x, y }: { x: number; y: number }) { return new Point§(this.x + x, this.y + y); } toString(): string { return “(#{this.x},#{this.y})”; } static zero = () => new Point§(0, 0); }; const p§ = new Point§().plus(new Point§(@n)).plus({ x: 1, y: 1 }); log(“#{p§}”); log(String(Point§.zero()) + p§); log([p§, Point§.zero()].join("|"));
const counter§ = (start: number) => { class Count { n = start; next() { return this.n++; } } return new Count(); }; const c§ = counter§(@n), d§ = counter§(5); c§.next(); log(“#{c§.next()} #{d§.next()}”); const cls§ = (@b ? Point§ : Point§); log(new cls§(1, 2).x); class Node§ { children: Node§[] = []; constructor(readonly name: string, ...rest: string[]) { for (const each of rest) this.children.push(new Node§(each)); } get depth(): number { return 1 + Math.max(0, ...this.children.map((c) => c.depth)); } *walk(): Generator<string> { yield this.name; for (const c of this.children) yield* c.walk(); } } const n§ = new Node§("r", ...@t); n§.children.push(new Node§("x", "y")); log(“#{n§.depth} #{[...n§.walk()].join()}”);`,
  },
  "builders and chains": {
    top: `class Query§ { #parts: string[] = []; #limit?: number; where(k: string, v: string | number = @s): this { this.#parts.push(“#{k}=#{v}”); return this; } limit(n: number): this { this.#limit = n; return this; } when(on: boolean, f: (q: this) => void): this { if (on) f(this); return this; } build(sep = " AND "): string { return this.#parts.join(sep) + (this.#limit === undefined ? "" : “ LIMIT #{this.#limit}”); } clone(): Query§ { const q = new Query§(); q.#parts = [...this.#parts]; if (this.#limit !== undefined) q.#limit = this.#limit; return q; } }
class Sorted§ extends Query§ { order = ""; by(k: string): this { this.order += k; return this; } override build(): string { return super.build("&") + this.order; } }`,
    body: `const q§ = new Query§().where("a").where("b", @n).when(@b, (q) => q.limit(@n)); const r§ = q§.clone().where(@s); log(q§.build()); log(r§.build("+")); log(new Sorted§().by("x").where("k", @s).when(true, (q) => { q.by("y"); }).limit(@n).by("z").build()); log([q§, r§].map((q) => q.build().length).join());`,
  },
};

import type { Constructs } from "./construct.ts";

const shapes = `class A§ {
  x = @n; list: number[] = ⟨[]¦[@n]⟩; protected name = @s;
  constructor(public p: number⟨¦ = @n⟩) { ⟨¦this.x += p;¦log(“A#{p}”);⟩ }
  ⟨get size(): number { return this.list.length + this.p; }
  set size(v: number) { this.list = new Array<number>(v).fill(@n); }¦size = @i;⟩
  add(v: number): this { this.list.push(v); return this; }
  describe(): string { return “#{this.name}:#{this.x}:#{this.list.join()}”; }
  ⟨¦toString(): string { return this.describe(); }⟩
  static of(v: number): A§ { return new ⟨this¦A§⟩(v); }
}
class B§ extends A§ {
  ⟨y = @n;¦override x = @n;¦y = this.x + 1;¦¦f = () => this.x;⟩
  ⟨¦constructor(q: number) { super(q ⟨+ @n¦* 2⟩); ⟨¦this.x -= q;¦this.add(q);⟩ }¦constructor(readonly q = @n) { super(q); }⟩
  override describe(): string { return ⟨“<#{super.describe()}>”¦[1, 2].map((k) => super.describe() + k).join("|")¦super.describe() + @s⟩; }
  ⟨¦static override of(v: number): A§ { return super.of(v).add(@n); }⟩
}
⟨¦class C§ extends B§ { override add(v: number): this { log("C"); return super.add(v + 1); } }⟩`;

const use = `const o§: A§ = ⟨new B§(@n)¦new A§(@n)¦A§.of(@n)¦B§.of(@n)⟩;
log(o§.describe()); log(“#{o§.size} #{o§ instanceof B§} #{o§ instanceof A§}”); o§.size = @i;
log(o§.add(@n).add(@n).describe());
for (const each of [o§, new B§(@n)]) log(each.describe());
const { x, p, list: [first = @n] } = o§; log(“#{x} #{p} #{first}”);`;

const exported = (text: string) => text.replace(/^(⟨¦)?class/gm, "$1export class");

/** Classes: fields, statics, private members, accessors, inheritance, in one module and in several. */
export const classes: Constructs = {
  inheritance: { top: shapes, body: use },
  "inheritance in the hook": { body: `${shapes}\n${use}` },
  "exported classes": {
    top: 'import { A§, B§ } from "./m§a";',
    body: use,
    modules: { a: exported(shapes) },
  },
  "classes of two modules": {
    top: 'import { ⟨D§¦E§ as D§⟩ } from "./m§a";\nimport * as base§ from "./m§b";',
    body: `const d§ = new D§(@n); log(d§.describe()); log(“#{d§ instanceof base§.A§} #{d§ instanceof base§.B§} #{D§.label}”); d§.size = @i; log(d§.add(@n).size); log(new base§.B§(@n).describe());`,
    modules: {
      a: 'import { A§, B§ } from "./m§b";\nexport class D§ extends ⟨A§¦B§⟩ { static label = @s; z = @n; override describe(): string { return super.describe() + this.z; } }\nexport class E§ extends D§ { static override label = "E" + super.label; constructor(v: number) { super(v * 2); } }',
      b: exported(shapes),
    },
  },
  statics: {
    top: `class S§ {
  static count = ⟨@n¦[@n].map((v) => v + 1)[0] ?? 0¦Math.max(...@a)⟩;
  ⟨¦static { this.count += @n; }⟩
  static readonly all = new Map<string, number>();
  static { S§.all.set(@s, S§.count); ⟨¦for (const each of @t) this.all.set(each, each.length);⟩ }
  ⟨¦static { log("static"); }⟩
  static next(): number { return ++⟨this¦S§⟩.count; }
  static get total(): number { return [...this.all.values()].reduce((sum, each) => sum + each, 0); }
  static twice = (v: number) => v * 2;
}
class T§ extends S§ { ⟨¦static override count = @n;⟩ static extra = super.next() ⟨¦+ this.count⟩; }`,
    body: 'log(“#{S§.count} #{S§.next()} #{S§.total} #{T§.next()} #{T§.count} #{T§.extra}”); log([...S§.all.keys()].join("|")); S§.count = @n; log(“#{T§.count} #{S§.count} #{S§.twice(@n)}”);',
  },
  "private members": {
    top: `class P§ {
  #v = @n; #log: string[] = []; static #made = 0;
  constructor(v?: number) { P§.#made++; if (v !== undefined) this.#v = v; }
  #note(text: string): void { this.#log.push(text); }
  get v(): number { this.#note("get"); return this.#v; }
  set v(v: number) { ⟨¦if (v === this.#v) return;⟩ this.#v = v; this.#note(“set#{v}”); }
  same(other: P§): boolean { return other.#v === this.#v; }
  static made(): number { return P§.#made; }
  get notes(): string { return this.#log.join(" "); }
  ⟨¦has(o: object): boolean { return #v in o; }⟩
}
class Q§ extends P§ { #v = @n; own(): number { return this.#v⟨¦++⟩ + super.v; } ⟨¦override get v(): number { return this.#v; }⟩ }`,
    body: "const p§ = new P§(@n), q§ = new Q§(⟨¦@n⟩); p§.v = @n; p§.v += @n; ⟨p§.v++;¦--p§.v;¦⟩ log(“#{p§.v} #{p§.same(q§)} #{P§.made()} #{q§.own()} #{q§.own()} #{q§.v}”); log(p§.notes); log(q§.notes);",
  },
  "objects with accessors": {
    body: `const o§ = { inner: @n, get twice(): number { return this.inner * 2; }, ⟨set twice(v: number) { this.inner = v / 2; },¦⟩ plus(v: number): number { return this.twice + v; }, ⟨name: @s,¦get name(): string { return "n" + this.inner; },⟩ };
o§.inner += @n; log(“#{o§.twice} #{o§.plus(@n)} #{o§.name}”);
class G§ { static get shared(): number[] { return [@n]; } private cached: number | undefined; get lazy(): number { log("lazy"); return (this.cached ??= @n); } }
const g§ = new G§(); log(“#{g§.lazy} #{g§.lazy} #{G§.shared.length}”);`,
  },
  "abstract classes and interfaces": {
    top: `interface Named§ { readonly name: string; rank?(v: number): number }
abstract class Base§ implements Named§ { abstract get name(): string; show(): string { return “#{this.name}#{this.rank?.(@n) ?? "-"}”; } rank?(v: number): number; }
class One§ extends Base§ { get name() { return @s; } override rank(v: number) { return v + this.name.length; } }
class Two§ extends Base§ { name = @s; }
const plain§: Named§ = { name: @s, ⟨rank: (v) => v * 2,¦rank(v) { return v + this.name.length; },¦⟩ };`,
    body: "const all§: Named§[] = [new One§(), new Two§(), plain§]; for (const each of all§) log(“#{each.name} #{each.rank?.(@n) ?? @n}”); log(new One§().show() + new Two§().show());",
  },
  "errors of classes": {
    top: `class Fail§ extends Error { ⟨override name = "Fail";¦constructor(message: string, readonly code: number = @n) { super(message); ⟨¦this.name = "Fail";⟩ }¦code = @n;⟩ ⟨¦get long(): string { return this.name + this.message; }⟩ }
class Deep§ extends Fail§ {}`,
    body: 'const try§ = (v: number): string => { try { if (v > 1) throw new ⟨Fail§¦Deep§⟩(@s); if (v > 0) throw new ⟨Error¦TypeError¦RangeError⟩(@s); @body return "none"; } catch (e) { if (e instanceof Fail§) return “#{e instanceof Deep§} #{e.message} #{e.name}”; if (e instanceof Error) return “#{e.name}:#{e.message}”; return "?"; } finally { log("end"); } }; log(try§(@n)); log(try§(2)); log(try§(1));',
  },
  "names of classes": {
    top: `class N§ ⟨extends Error { readonly n = @n; constructor(message: string = @s) { super(message); ⟨Object.setPrototypeOf(this, new.target.prototype);¦⟩ this.name = ⟨new.target.name¦this.constructor.name⟩; }¦{ readonly n = @n; name = this.constructor.name; readonly message: string = @s;⟩ get label(): string { return “#{this.constructor.name} #{this.n}”; } ⟨¦static made = 0; static kind(): string { return this.name + this.made; }⟩ }
class M§ extends N§ { ⟨¦override get label(): string { return “<#{super.label}>#{M§.name}”; }⟩ }
⟨class L§ extends M§ { m = @n; }¦class L§ extends N§ { override name = "L"; }⟩`,
    body: `for (const each of [new N§(), new M§(), new L§()]) log(“#{each.name} #{each.label} #{each.constructor.name} #{each.message}”); const one§: N§ = ⟨new M§()¦new L§()⟩; log(“#{one§.constructor.name} #{one§ instanceof M§} #{L§.name}”); function named§(): string { return named§.name; } log(named§().length);`,
  },
};

import type { Constructs } from "./construct.ts";

/** Optional chains, unions, null and undefined, truth, and texts of what is no text. */
export const unions: Constructs = {
  "optional chains on texts": {
    top: 'function len§(s?: string): number { return s?.length ?? -1; }\nfunction first§(s: string | undefined): string { return s?.⟨[0]¦[1]¦at(0)¦charAt(1)¦toUpperCase()¦slice(1)¦split("").join("-")⟩ ?? "none"; }',
    body: 'log(“#{len§(@s)} #{len§()} #{first§(@s)} #{first§(undefined)} #{len§(tA[@i])}”); const s§ = hide<string | undefined>(⟨@s¦undefined⟩); log(“#{s§?.length ?? "none"} #{s§?.includes(@s) ?? "no"} #{s§?.trim().length ?? @n}”);',
  },
  "optional chains on lists and Maps": {
    body: `const list§ = hide<number[] | undefined>(⟨@a¦undefined⟩), stack§ = [@t, @t]; let calls§ = 0; const give§ = () => { calls§++; return ⟨list§¦hide<number[] | undefined>(aA)⟩; };
log(“#{list§?.length ?? "-"} #{list§?.[@i] ?? "-"} #{list§?.map((v) => v + 1).join() ?? "-"} #{give§()?.at(⟨0¦-1⟩) ?? "-"} #{give§()?.push(@n) ?? "-"} #{give§()?.indexOf(@n) ?? "-"} #{calls§}”);
stack§.pop()?.forEach((each) => log(each)); log(“#{stack§.length} #{stack§.shift()?.length ?? @n} #{stack§.pop()?.join() ?? "empty"}”);
const map§ = new Map<string, { v?: number[]; next?: Map<string, number> }>([["a", { v: @a }], ["b", { next: new Map([["k", @n]]) }]]);
for (const key of ["a", "b", @s]) log(“#{map§.get(key)?.v?.[@i] ?? "-"} #{map§.get(key)?.next?.get("k") ?? "-"} #{map§.get(key)?.next?.size ?? "-"} #{map§.get(key)?.v?.length.toFixed(1) ?? "-"}”);`,
  },
  "optional calls": {
    body: `let n§ = 0; const o§: { f?: (x: number) => number; in?: { g?(): string; s?: string } } = { ⟨f: (x) => x + ++n§,¦⟩ ⟨in: { g() { return "g" + (this.s ?? "-"); }, ⟨s: @s¦⟩ },¦in: {},¦⟩ };
const get§ = () => { n§++; return hide<typeof o§ | undefined>(⟨o§¦undefined⟩); };
log(“#{o§.f?.(@n) ?? "-"} #{o§.in?.g?.() ?? "-"} #{o§.in?.s?.length ?? "-"} #{get§()?.f?.(++n§) ?? "-"} #{get§()?.in?.s?.toUpperCase() ?? "-"} #{get§()?.in?.s?.split("").length ?? "-"} #{n§}”);
if (o§.in?.s) log(o§.in.s); else log("no s"); delete o§.f; log(“#{hide(o§).f?.(1) ?? "gone"}”);`,
  },
  "texts or lists": {
    top: `function show§(x: string | string[]): string { let out = ""; for (const c of x) out += c + "."; return “#{out}#{x.length}#{x.slice(1).length}#{x[0] ?? "-"}#{x.includes("a")}#{x.indexOf("b")}#{⟨typeof x === "string" ? x : x.join("+")¦Array.isArray(x) ? x.join("+") : x¦[...x].join("_")¦x.at(-1) ?? "-"¦x.concat("z").length⟩}”; }
const asList§ = (x: string | string[] | undefined): string[] => (x === undefined ? [] : Array.isArray(x) ? x : [x]);`,
    body: "log(show§(@s)); log(show§(@t)); log(asList§(⟨@s¦@t¦undefined⟩).join()); const { length: l§, 0: z§ = @s } = hide<string | string[]>(⟨@s¦@t⟩); log(“#{l§}#{z§}”);",
  },
  "discriminated unions": {
    top: `type Shape§ = { kind: "circle"; r: number } | { kind: "rect"; w: number; h?: number } | { kind: "list"; items: Shape§[] } | { kind: "text"; text?: string };
function area§(s: Shape§): number { ⟨switch (s.kind) { case "circle": return s.r * 3; case "rect": return s.w * (s.h ?? s.w); case "list": return s.items.reduce((sum, each) => sum + area§(each), 0); default: return s.text?.length ?? -1; }¦if (s.kind === "circle") return s.r; if (s.kind === "rect") return s.w; if (s.kind === "list") { let sum = 0; for (const each of s.items) sum += area§(each); return sum; } return s.text === undefined ? 0 : s.text.length;⟩ }`,
    body: 'const all§: Shape§[] = [{ kind: "circle", r: @n }, { kind: "rect", w: @n ⟨¦, h: @n⟩ }, { kind: "text" ⟨¦, text: @s⟩ }]; all§.push({ kind: "list", items: [...all§] }); for (const each of all§) log(“#{each.kind}#{area§(each)}”); log(all§.filter((each) => each.kind === "rect").map((each) => each.w).join());',
  },
  undefined: {
    top: `const or§ = (x: number | undefined, y?: string): string => “#{y === undefined} #{x ?? "u"} #{y ?? "n"} #{x ? "t" : "f"} #{y ? "t" : "f"} #{y?.length ?? 0} #{x || @n} #{(y || @s).length}”;`,
    body: "let v§: number | undefined = ⟨hide<number | undefined>(undefined)¦hide<number | undefined>(@n)⟩; log(or§(v§, ⟨@s¦undefined⟩)); v§ ??= @n; v§ ||= @n; log(v§); log(or§(⟨0¦NaN¦@n¦undefined⟩, @s));",
  },
  null: {
    top: "const find§ = (list: string[], text: string): string | null => list.find((each) => each === text) ?? null;",
    body: 'const w§ = find§(@t, @s); log(“#{w§ !== null} #{w§ === null ? "none" : w§.length} #{typeof w§ === "string"} #{w§ ?? "n"} #{w§ ? 1 : 2}”); let q§: string | null = null; for (const each of @t) { if (!each) continue; if (q§ === null || each > q§) q§ = each; } log(q§ ?? "no maximum");',
  },
  "texts of other values": {
    top: "class Text§ { constructor(private v: number) {} toString(): string { return “T#{this.v}”; } }",
    body: 'log(“#{@a} #{@t} #{new Text§(@n)} #{@a.map((x) => new Text§(x)).join("")}”); log("" + String(@a) + String(new Text§(@n)) + @a.toString()); log(“#{String(hide<number | undefined>(⟨@n¦undefined⟩))} #{String(@b)} #{hide<string | undefined>(⟨@s¦undefined⟩) ?? "-"} ”); try { throw new ⟨Error¦TypeError⟩(@s); } catch (e) { log(“#{e}” + String(e)); }',
  },
  "typeof and in": {
    body: 'const parse§ = (x: unknown): string => { if (typeof x === "string") return "s" + x.length; if (typeof x === "number") return "n" + x; if (typeof x === "boolean") return x ? "yes" : "no"; if (x === undefined) return "u"; if (Array.isArray(x)) return “a#{x.length}”; if (typeof x === "function") return "f"; return typeof x; }; for (const each of [@s, @n, @b, [1], { k: 1 }, () => 1]) log(parse§(each)); log(parse§(⟨undefined¦@n⟩)); const o§: { a?: number; b: number } = { b: @n ⟨¦, a: @n⟩ }; log(“#{"a" in o§} #{"b" in o§} #{o§.a !== undefined} #{"a" in o§ ? (o§.a ?? 0) : "-"}”);',
  },
  truth: {
    body: 'const n§ = num(@n), s§ = str(@s), u§ = hide<string | undefined>(⟨@s¦undefined⟩); log(“#{n§ ? 1 : 2} #{s§ ? 1 : 2} #{u§ ? u§ : "-"} #{!n§} #{!s§} #{!u§} #{!!u§} #{n§ || s§ || "x"} #{n§ && s§} #{(s§ && n§) || @n} #{Boolean(s§)} #{n§ && s§ ? 1 : 2}”); if (n§ || !s§) @body else if (u§) @body while (nA && bA) { bA = false; } for (let k = num(3); k; k--) log(k); let w§ = s§; w§ ||= @s; w§ &&= w§ + "!"; log(w§);',
  },
};

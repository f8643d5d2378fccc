import type { Constructs } from "./construct.ts";

/** Patterns, arrays, Sets, objects as dictionaries, and spreads. */
export const collections: Constructs = {
  "patterns over arrays and texts": {
    body: `const { length: l§, 0: z§ = @n, [@i]: y§ = @n } = hide<number[]>(@a); log(“#{l§} #{z§} #{y§}”); const { length: sl§ } = str(@s); log(sl§); const [c§ = "-", ...cs§] = [...str(@s)]; log(c§ + cs§.join("."));
const [p§ = @n, [q§ = @n, ...r§] = @a, { k: k§ = @s, ...o§ } = { k: @s, v: @n }] = hide<[number?, number[]?, { k?: string; v: number }?]>(⟨[]¦[@n]¦[@n, @a]⟩); log(“#{p§} #{q§} #{r§.join()} #{k§} #{o§.v}”);
[nA, nB] = [nB, nA]; [aA[0] = @n, nA = @n] = @a; ({ length: nB, 0: sB = @s } = tA); for (const [i, { length }] of @t.entries()) log(“#{i}#{length}”); for (const { 0: first = "-", length } of @t) log(first + length); aA = aA.filter((each) => each !== undefined);`,
  },
  "object patterns and spreads": {
    body: `interface Opt§ { host?: string; port?: number; tags?: string[]; nested?: { deep?: { v?: number } } } const make§ = ({ host = @s, port = @n, tags: [tag = "t", ...others] = [], nested: { deep: { v = @n } = {} } = {}, ...rest }: Opt§ & { z?: number }): string => “#{host} #{port} #{tag} #{others.length} #{v} #{rest.z ?? "-"}”;
const base§: Opt§ = { ⟨host: @s,¦⟩ ⟨port: @n,¦⟩ tags: @t }; log(make§(base§)); log(make§({ ...base§, ⟨port: @n¦nested: { deep: { v: @n } }¦z: @n⟩ })); log(make§({ port: @n, ...base§, ⟨...(@b ? { host: @s } : {})¦...{ tags: [] }⟩ })); const copy§ = { ...base§, tags: [...(base§.tags ?? []), @s] }; log(“#{copy§.tags.length} #{base§.tags?.length ?? 0}”);
const key§ = ⟨"port"¦"dyn"⟩; const computed§ = { [key§]: @n, [“k#{@i}”]: @n }; log(computed§[key§] ?? "-");`,
  },
  dictionaries: {
    body: `const d§: Record<string, number> = { a: 1, ⟨b: 2,¦⟩ [str(@s)]: 3 }; d§[@s] = (d§[@s] ?? 0) + 1; for (const each of @t) d§[each] = (d§[each] ?? 0) + 1; delete d§[@s]; let sum§ = 0; for (const key in d§) sum§ += d§[key] ?? 0; log(sum§); log(“#{Object.values(d§).reduce((all, each) => all + each, 0)} #{Object.keys(d§).sort().join("|")} #{Object.keys(d§).length} #{Object.values(d§).every((v) => v > 0)} #{Object.entries(d§).some(([k, v]) => k.length === v)} #{"a" in d§}”);
const back§ = Object.fromEntries(@t.map((k) => [k + "!", k.length * 2])); for (const k of Object.keys(back§).sort()) log(“#{k}#{back§[k] ?? "-"}”);  const merged§ = Object.assign({}, d§, { zz: @n }); log(merged§["zz"] ?? 0);`,
  },
  "Set operations": {
    body: `const x§ = new Set(@a), y§ = new Set(@a); log(“#{[...x§.⟨union¦intersection¦difference¦symmetricDifference⟩(y§)].join()} #{x§.⟨isSubsetOf¦isSupersetOf¦isDisjointFrom⟩(y§)} #{x§.size}”); x§.add(@n).add(@n); log(“#{x§.has(@n)} #{x§.delete(@n)} #{[...x§].toSorted((p, q) => p - q).length}”); const w§ = new Set([...@t, ...@s]); log([...w§].map((each) => each + w§.size).join()); log([...new Set([...x§, ...y§])].filter((each) => x§.has(each) && !y§.has(each)).join()); for (const [k, v] of new Set(@t).entries()) log(k + v);`,
  },
  Maps: {
    body: `const m§ = new Map<string, number[]>(); for (const each of @t) { const list = m§.get(each) ?? []; list.push(each.length); m§.set(each, list); } log([...m§].map(([k, v]) => “#{k}=#{v.join("+")}”).join(";")); const copy§ = new Map([...m§, [@s, @a]]); log(“#{copy§.size} #{m§.size} #{copy§.get(@s)?.length ?? "-"}”); copy§.forEach((v, k) => log(k + v.length)); const groups§ = new Map<boolean, number>([[true, 0], [false, 0]]); for (const each of @a) groups§.set(each > 1, (groups§.get(each > 1) ?? 0) + 1); log([...groups§.entries()].flat().join()); const obj§ = new Map<object, string>(); const ka§ = {}; obj§.set(ka§, @s); log(“#{obj§.get(ka§) ?? "-"} #{obj§.has({})}”);`,
  },
  "filled arrays": {
    body: `const f§ = new Array⟨<number>¦⟩(⟨@i¦3⟩).fill(@n); log(f§.join()); f§[0] = @n; log(f§.length); const grid§ = Array.from({ length: ⟨@i¦2⟩ }, (_, y) => new Array<number>(2).fill(y)); for (const row of grid§) { row[1] = @n; log(row.join()); } log(Array.from("abc", (c, i) => c + i).join()); log([...f§].fill(@n, ⟨1¦@i⟩).join()); log(Array.of(@n, @n).concat(@a, [@n]).join()); log("-".repeat(@i) + "ab".padStart(5, str(@s) || "x"));`,
  },
  "array methods": {
    body: `const l§ = [...@a]; log(“#{l§.at(-1) ?? "-"} #{l§.findLast((x) => x > 1) ?? "-"} #{l§.flatMap((x) => (x > 1 ? [x, x] : [])).join()} #{l§.splice(⟨@i¦-1⟩, ⟨1¦@i⟩, ⟨@n¦...@a⟩).join()} #{l§.join()} #{l§.lastIndexOf(@n)} #{l§.length > 0 ? l§.with(0, @n).join() : "-"}”); const rows§ = @t.map((name, i) => ({ name, size: name.length, i })); rows§.sort((p, q) => q.size - p.size || (p.name < q.name ? -1 : p.name > q.name ? 1 : 0)); log(rows§.map(({ name, i }) => name + i).join()); log(rows§.map((row) => row.size).filter(Boolean).length); const [best§] = rows§; log(best§?.name ?? "none"); log([[1, 2], @a].flat().join()); const ends§ = l§.slice(-2); l§.length = 0; log(“#{l§.length} #{ends§.length}”);`,
  },
  "spread calls": {
    body: 'const sum§ = (...xs: number[]): number => xs.reduce((all, x) => all + x, 0); log(“#{sum§()} #{sum§(...@a)} #{sum§(@n, ...@a, @n)} #{Math.min(...@a, @n)}”); const pair§: [number, string] = [@n, @s]; const join§ = (x: number, y: string, ...more: string[]): string => x + y + more.join(); log(join§(...pair§)); log(join§(...pair§, ...@t)); log([...@s].reverse().join("")); aA.push(...@a); aA = [...aA.slice(0, 3), ...(@b ? [@n] : [])]; const args§ = [...@t, "z"]; log(String.fromCharCode(...@t.map((x) => 65 + x.length)) + args§.length);',
  },
  tags: {
    body: `const tag§ = (parts: TemplateStringsArray, ...values: (number | string)[]): string => parts.reduce((all, part, i) => all + part + (i < values.length ? “<#{values[i]}>” : ""), ""); log(tag§“a#{@n}b#{@s}c”); log(tag§“#{@n}”); const s§ = str(@s); switch (typeof s§) { case "string": log(s§.replace("a", (m) => m + "!").replaceAll(⟨"b"¦","⟩, @s)); } log(“#{s§.split(",").map((x) => x.trim()).filter((x) => x !== "").join("&")} #{[...s§].map((c) => c.charCodeAt(0)).join()} #{s§.at(-1) ?? "-"} #{s§ < "b"}”); const v§ = parseInt(s§, 10); log(“#{Number.isNaN(v§) ? "nan" : v§} #{Number(s§) || 0} #{(v§ || 5).toFixed(1)}”);`,
  },
};

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** Optional chains over texts, arrays, numbers, Maps and calls. */
export const optional_chains: Family = {
  "the length of a text": showingHook(
    'log(f("abc")); log(f()); log(f(""));',
    "function f(s?: string) { return s?.length ?? -1; }",
  ),
  "the first character of a text": showingHook(
    'log(f("abc")); log(f()); log(f(""));',
    'function f(s?: string) { return s?.[0] ?? "none"; }',
  ),
  "a character of a text": showingHook(
    'log(f("abc", 1)); log(f(undefined,1)); log(f("", 3));',
    'function f(s: string | undefined, i: number) { return s?.[i] ?? "none"; }',
  ),
  "at() from the end of a text": showingHook(
    'log(f("abc")); log(f()); log(f(""));',
    'function f(s?: string) { return s?.at(-1) ?? "none"; }',
  ),
  "at() of a text": showingHook(
    'log(f("abc")); log(f()); log(f(""));',
    'function f(s?: string) { return s?.at(1) ?? "none"; }',
  ),
  "the length of an array": showingHook(
    'log(f(["abc"])); log(f()); log(f([]));',
    "function f(s?: string[]) { return s?.length ?? -1; }",
  ),
  "the first element of an array": showingHook(
    'log(f(["abc"])); log(f()); log(f([]));',
    'function f(s?: string[]) { return s?.[0] ?? "none"; }',
  ),
  "an element of an array": showingHook(
    'log(f(["abc"], 0)); log(f(undefined,0)); log(f([], 2));',
    'function f(s: string[] | undefined, i: number) { return s?.[i] ?? "none"; }',
  ),
  "the length of an optional property": showingHook(
    'log(f({s:"abc"})); log(f({})); log(f());',
    "function f(o?: { s?: string }) { return o?.s?.length ?? -1; }",
  ),
  "the length of a property": showingHook(
    'log(f({s:"abc"})); log(f());',
    "function f(o?: { s: string }) { return o?.s.length ?? -1; }",
  ),
  "a character of a property": showingHook(
    'log(f({s:"abc"})); log(f());',
    'function f(o?: { s: string }) { return o?.s[1] ?? "n"; }',
  ),
  "an element of a property": showingHook(
    'log(f({s:["a","bc"]})); log(f());',
    'function f(o?: { s: string[] }) { return o?.s[1] ?? "n"; }',
  ),
  "the length of an element of a property": showingHook(
    'log(f({s:["a","bc"]})); log(f()); log(f({s:[]}))',
    "function f(o?: { s: string[] }) { return o?.s[1]?.length ?? -1; }",
  ),
  "the length of what a function gives": showingHook(
    "log(g()?.length ?? -1); log(g()?.length ?? -1); log(n);",
    'let n = 0; function g(): string | undefined { n++; return n > 1 ? undefined : "abcd"; }',
  ),
  "a method of what a function gives": showingHook(
    'log(g()?.toUpperCase() ?? "x"); log(g()?.toUpperCase() ?? "x"); log(n);',
    'let n = 0; function g(): string | undefined { n++; return n > 1 ? undefined : "abcd"; }',
  ),
  "forEach() of what pop() gives": showingHook(
    "const stack: number[][] = [[1],[2]]; stack.pop()?.forEach((x) => log(x)); log(stack.length); stack.pop()?.forEach((x) => log(x)); stack.pop()?.forEach((x) => log(x));",
  ),
  "split() of what a function gives": showingHook(
    'log(g()?.split(",").length ?? -1); log(g()?.split(",").join("+") ?? -1); log(n);',
    'let n = 0; function g(): string | undefined { n++; return n > 1 ? undefined : "a,b"; }',
  ),
  "push() on what a function gives": showingHook(
    "log(g()?.push(3) ?? -1); log(g()?.push(4) ?? -1); g()?.push(5); log(n); log(l.join())",
    "let n = 0; const l = [1]; function g(): number[] | undefined { n++; return n > 1 ? undefined : l; }",
  ),
  "toFixed() of a property of what a function gives": showingHook(
    'log(o()?.n.toFixed(2) ?? "x"); log(o()?.n.toFixed(2) ?? "x"); log(n)',
    "let n = 0; function o(): {n: number} | undefined { n++; return n > 1 ? undefined : {n: 1.234}; }",
  ),
  "methods of an optional Map": showingHook(
    'log(o()?.get("a") ?? "x"); log(o()?.get("a") ?? "x"); o()?.set("b", 2); log(n); log(m.size); log(o()?.size ?? -1)',
    'let n = 0; const m = new Map([["a", 1]]); function o(): Map<string, number> | undefined { n++; return n > 1 ? undefined : m; }',
  ),
  "push() on what a Map gives": showingHook(
    'const m = new Map<string, number[]>([["a", [1]]]); m.get("a")?.push(2); m.get("b")?.push(2); log(m.get("a")?.join() ?? "none"); log(m.get("b")?.length ?? -1); log(m.get("a")?.map((x) => x * 2).join("-") ?? "none")',
  ),
  "arguments of a method of an array that is not there": showingHook(
    'let a = hide<number[] | undefined>(undefined); a?.push(arg()); log(n); a = hide([0]); a?.push(arg()); log(n); log(a?.join() ?? "n");',
    "let n = 0; function arg() { n++; return 1; }",
  ),
  "arguments of a method of a text that is not there": showingHook(
    'let a: string | undefined = hide<string | undefined>(undefined); log(a?.slice(arg()) ?? "u"); log(n); a = hide("abc"); log(a?.slice(arg()) ?? "u"); log(n);',
    "let n = 0; function arg() { n++; return 1; }",
  ),
  "the object before the arguments": showingHook(
    'log(o()?.slice(a(), a() + 2) ?? ""); log(s.join());',
    'const s: string[] = []; function o(): string | undefined { s.push("o"); return "hello"; } function a() { s.push("a"); return 1; }',
  ),
  "optional methods": showingHook(
    'log(o().f?.() ?? "u"); log(n); log(o().g?.() ?? "u"); log(n)',
    'let n = 0; class A { f?(): string { return "f"; } constructor(readonly g?: () => string) {} } function o() { n++; return new A(); }',
  ),
  "concat()": showingHook(
    'const s = hide<string | undefined>("a"); log(s?.concat("b") ?? "u"); const a = hide<number[] | undefined>([1]); log(a?.concat([2]).join() ?? "u"); log(a?.concat(3).length ?? "u"); ',
  ),
  "methods of arrays of numbers": showingHook(
    'const a = hide<number[] | undefined>([1, 2]); log(a?.join("-") ?? "u"); log(a?.toSorted().join() ?? "u"); log(a?.indexOf(2) ?? "u"); log(a?.includes(2) ?? "u"); log(a?.slice(1).length ?? "u")',
  ),
  "toString() of numbers": showingHook(
    'const a = hide<number | undefined>(15); log(a?.toString() ?? "u"); log(a?.toString(16) ?? "u"); const b = hide<number | undefined>(undefined); log(b?.toString() ?? "u"); log(b?.toFixed(1) ?? "u")',
  ),
  "every method of texts": showingHook(
    'const test = (s: string | undefined) => { log(s?.toLowerCase() ?? "u"); log(s?.trim() ?? "u"); log(s?.indexOf("b") ?? "u"); log(s?.includes("b") ?? "u"); log(s?.startsWith("A") ?? "u"); log(s?.endsWith("A") ?? "u"); log(s?.charAt(1) ?? "u"); log(s?.charCodeAt(1) ?? "u"); log(s?.replace("b", "x") ?? "u"); log(s?.replaceAll("b", "x") ?? "u"); log(s?.substring(1, 2) ?? "u"); log(s?.substr(1, 2) ?? "u"); log(s?.padStart(6, "-") ?? "u"); log(s?.padEnd(6) ?? "u"); log(s?.repeat(2) ?? "u"); log(s?.split(",").join() ?? "u"); log(s?.lastIndexOf("b") ?? "u"); log(s?.slice(-1) ?? "u"); log(s?.trimStart() ?? "u"); log(s?.toString() ?? "u"); log(s?.concat("q") ?? "u"); log(s?.at(-1) ?? "u");}; test("Abc,d"); test(undefined);',
  ),
  "every method of arrays": showingHook(
    'const test = (s: number[] | undefined) => { log(s?.at(-1) ?? "u"); log(s?.at(0) ?? "u"); log(s?.every((x) => x > 0) ?? "u"); log(s?.some((x) => x > 2) ?? "u"); log(s?.filter((x) => x > 1).join() ?? "u"); log(s?.find((x) => x > 1) ?? "u"); log(s?.findIndex((x) => x < 2) ?? "u"); log(s?.findLast((x) => x < 3) ?? "u"); log(s?.findLastIndex((x) => x < 3) ?? "u"); log(s?.flatMap((x) => [x, x]).join() ?? "u"); log(s?.map((x) => x + 1).join() ?? "u"); log(s?.lastIndexOf(2) ?? "u"); log(s?.reduce((a, b) => a + b, 0) ?? "u"); log(s?.reduceRight((a, b) => a + b, 0) ?? "u"); log(s?.toReversed().join() ?? "u"); log(s?.toSpliced(0, 1).join() ?? "u"); log(s?.with(0, 9).join() ?? "u"); log(s?.sort().join() ?? "u"); log(s?.reverse().join() ?? "u"); log(s?.splice(0, 1).join() ?? "u"); log(s?.shift() ?? "u"); log(s?.pop() ?? "u"); log(s?.unshift(7) ?? "u"); log(s?.push(7, 8) ?? "u"); log(s?.fill(1).join() ?? "u"); log(s?.length ?? "u"); }; test([3, 1, 2]); test(undefined);',
  ),
  "methods of an optional Set": showingHook(
    'const test = (s: Set<number> | undefined) => { log(s?.has(1) ?? "u"); log(s?.size ?? "u"); s?.add(3); log(s?.delete(1) ?? "u"); s?.forEach((x) => log(x)); s?.clear(); log(s?.size ?? "u"); }; test(new Set([1, 2])); test(undefined);',
  ),
  "an optional function of an interface": showingHook(
    'const b = hide<B>({}); log(b.len?.() ?? "u"); const c = hide<B>({ len: () => 3 }); log(c.len?.() ?? "u");',
    "interface B { len?: () => number }",
  ),
  "chains as statements": showingHook(
    "const o: { l?: number[] } = hide({ l: [1] }); o.l?.push(2); o?.l?.push(3); log(o.l?.length ?? 0); const p: { l?: number[] } = hide({}); p.l?.push(2); log(p.l?.length ?? -1)",
  ),
  "chains as conditions": showingHook(
    'const s = hide<string | undefined>("ab"); if (s?.startsWith("a")) log("yes"); if (s?.includes("q")) log("no"); if ((s?.length ?? 0) > 1) log("long"); if (s?.length === 2) log("two"); if (s?.[0] === "a") log("a"); const u = hide<string | undefined>(undefined); if (u?.startsWith("a")) log("yes"); else log("u"); if (u?.length === 2) log("two"); if (u?.length !== 2) log("not two"); while (u?.startsWith("a")) break;',
  ),
  "texts and lists behind a property": showingHook(
    'const s = hide<{ a: string } | undefined>({ a: "xyz" }); log(s?.a.length ?? 0); log(s?.a[2] ?? 0); log(s?.a.at(0) ?? 0); log(s?.a.toUpperCase().length ?? 0); log(s?.a.toUpperCase()[1] ?? 0); log(s?.a.split("y")[1] ?? 0); log(s?.a.split("y").length ?? 0)',
  ),
  "! inside of a chain": showingHook(
    'const s = hide<{ a?: string } | undefined>({ a: "xyz" }); log(s?.a!.length ?? 0); log(s!.a?.length ?? 0); log(s?.a!.at(1) ?? 0);',
  ),
  "results that are false": showingHook(
    'const s = hide<boolean[] | undefined>([false]); log(s?.includes(false) ?? "u"); log(s?.[0] ?? "u"); log(s?.at(0) ?? "u"); log(s?.find((x) => !x) ?? "u")',
  ),
  "chains inside of arguments": showingHook(
    'const s = hide<string | undefined>("a,b"); const t = hide<string | undefined>(undefined); log((s ?? "").indexOf(t?.at(0) ?? ",")); log([s?.length ?? 0, t?.length ?? 0].join()); log(Math.max(s?.length ?? 0, t?.length ?? 0)); log(`${s?.length ?? 0}${t?.length ?? 0}`);',
  ),
  "the message of an optional error": showingHook(
    'const e = hide<Error | undefined>(new Error("m")); log(e?.message ?? "u"); log(e?.message.length ?? "u"); const f = hide<Error | undefined>(undefined); log(f?.message ?? "u");',
  ),
  "methods of what a function gives are called once": showingHook(
    'log(g()?.toFixed(1) ?? "u"); log(n); log(g()?.toFixed() ?? "u"); log(n); log(g()?.toString() ?? ""); log(n);',
    "let n = 0; function g() { n++; return hide<number | undefined>(2.345); }",
  ),
  "optional calls of elements": showingHook(
    'const o = hide<{ [k: string]: ((n: number) => number) | undefined }>({ a: (n) => n + 1 }); log(o["a"]?.(1) ?? "u"); log(o["b"]?.(1) ?? "u"); const k = hide("a"); log(o[k]?.(5) ?? "u")',
  ),
  "delete through a chain": showingHook(
    'const o = hide<{ a?: { b?: number } }>({ a: { b: 1 } }); delete o.a?.b; log(o.a?.b ?? "u"); delete o?.a; log(o.a === undefined);',
  ),
  "toString() of a text or a number": showingHook(
    'const s = hide<string | number | undefined>("abc"); log(s?.toString() ?? "u"); const t = hide<string | number | undefined>(3); log(t?.toString() ?? "u");',
  ),
  "chains that begin with this": showingHook(
    'log(new A("ab").len()); log(new A().len()); log(new A("q").first()); const a = new A("xy"); log(a.next()?.s?.toUpperCase() ?? ""); log(a.n); log(a.next()?.next()?.len() ?? 0); log(a.n)',
    'class A { s?: string; n = 0; constructor(s?: string) { this.s = s; } len() { return this.s?.length ?? -1; } first() { return this.s?.[0] ?? "-"; } next(): A | undefined { this.n++; return this; } }',
  ),
  "nested indices": showingHook(
    'const g = hide<string[][] | undefined>([["ab", "c"], []]); log(g?.[0]?.[0]?.[1] ?? "u"); log(g?.[1]?.[0]?.[1] ?? "u"); log(g?.[5]?.[0]?.[1] ?? "u"); log(g?.[0]?.at(-1)?.length ?? "u"); log(g?.at(0)?.at(0)?.at(0) ?? "u");',
  ),
  "spread in optional calls": showingHook(
    'const xs = [1, 2]; const a = hide<number[] | undefined>([0]); a?.push(...xs); log(a?.join() ?? "u"); const f = hide<((...n: number[]) => number) | undefined>((...n) => n.length); log(f?.(...xs, 3) ?? "u"); const none = hide<number[] | undefined>(undefined); none?.push(...xs); log(none?.length ?? "u");',
  ),
  "maps in maps": showingHook(
    'const m = new Map<string, Map<string, number[]>>(); m.set("a", new Map([["x", [1]]])); m.get("a")?.get("x")?.push(2); m.get("b")?.get("x")?.push(2); m.get("a")?.set("y", [9]); log(m.get("a")?.get("x")?.join() ?? "u"); log(m.get("a")?.size ?? "u"); log([...(m.get("a")?.keys() ?? [])].join()); log(m.get("b")?.get("x")?.[0] ?? "u");',
  ),
  "a chain in a loop head": showingHook(
    'const q = hide<string[] | undefined>(["a,b", "c"]); for (const c of q?.[0]?.split(",") ?? []) log(c); for (const c of q?.shift()?.split(",").map((x) => x.toUpperCase()) ?? []) log(c); let n = 0; while ((q?.length ?? 0) > n) { n++; log(q?.[n - 1]?.length ?? "u"); }',
  ),
  "calls of results": showingHook(
    'const list = new Node2("a", new Node2("b", new Node2("c"))); log(list.walk(2)?.name.toUpperCase() ?? "u"); log(list.walk(7)?.name.toUpperCase() ?? "u"); log(list.next?.next?.next?.name ?? "u"); log(list.walk(1)?.name.length ?? "u"); log(list.label?.() ?? "none"); log(list.walk(1)?.walk(1)?.name[0] ?? "u")',
    "class Node2 { constructor(readonly name: string, readonly next?: Node2) {} walk(n: number): Node2 | undefined { return n === 0 ? this : this.next?.walk(n - 1); } label?(): string; }",
  ),
  "literal objects": showingHook('log("abc"?.length); log([1, 2]?.length); log(({ a: "x" })?.a.length);'),
  "assignment through a chain's object": showingHook(
    'const o = hide<{ a: { n: number }[] } | undefined>({ a: [{ n: 1 }] }); const first = o?.a[0]; if (first) first.n += 5; log(o?.a[0]?.n ?? "u"); log(o?.a.map((x) => x.n).join() ?? "u"); log(o?.a.find((x) => x.n > 9)?.n ?? "u")',
  ),
  numbers: showingHook(
    'const n = hide<{ v: number } | undefined>({ v: 3.14159 }); log(n?.v.toFixed(2) ?? "u"); log(n?.v.toString().length ?? "u"); log(n?.v.toString().slice(0, 3) ?? "u"); log(n?.v.toFixed(2).padStart(8, "0") ?? "u"); const w = hide<number | undefined>(undefined); log(w?.toFixed(2).padStart(8, "0") ?? "u");',
  ),
  "false in between": showingHook(
    'const o = hide<{ b?: boolean } | undefined>({ b: false }); log(o?.b ?? "u"); const f = hide<(() => boolean) | undefined>(() => false); log(f?.() ?? "u");',
  ),
  "a chain as an argument": showingHook(
    'const s = hide<string | undefined>("b"); const t = hide<string | undefined>(undefined); log(["a", "b"].indexOf(s?.slice(0) ?? "")); log("abc".includes(s?.at(0) ?? "z")); log(`${s?.toUpperCase() ?? "u"}${t?.toUpperCase() ?? "u"}`); log((s?.length ?? 0) + (t?.length ?? 10)); const list: string[] = []; list.push(s?.trim() ?? "x", t?.trim() ?? "y"); log(list.join());',
  ),
  "order of evaluation": showingHook(
    'const o = hide<{ f(a: number, b: number): { g: string } } | undefined>({ f: (a, b) => ({ g: `${a}${b}` }) }); log(say("o", o)?.f(say("a", 1), say("b", 2)).g.concat(say("c", "!")) ?? "u"); log(say("n", hide<typeof o>(undefined))?.f(say("x", 1), say("y", 2)).g ?? "u"); log(said.join());',
    "const said: string[] = []; function say<T>(name: string, value: T): T { said.push(name); return value; }",
  ),
  "short circuits everything behind": showingHook(
    'const o = hide<{ list: string[] } | undefined>(undefined); log(o?.list[up()]?.split("").map((c) => c + up()).join() ?? "u"); log(n); o?.list.splice(up(), up()); log(n);',
    "let n = 0; function up() { n++; return 0; }",
  ),
  "narrowing behind a chain": showingHook(
    'const s = hide<{ name?: string } | undefined>({ name: "xy" }); if (s?.name !== undefined) log(s.name.length); if (s?.name?.startsWith("x")) log(s.name[1] ?? ""); const n = s?.name?.length; if (n !== undefined && n > 1) log(n); switch (s?.name?.[0]) { case "x": log("X"); break; default: log("other"); }',
  ),
  "texts from methods": showingHook(
    'const s = hide<string | undefined>("a=1;b=2"); for (const [k, v] of s?.split(";").map((p) => p.split("=") as [string, string]) ?? []) log(k + v); log(s?.split(";")[1]?.split("=")[1] ?? "u"); log(s?.split(";").length ?? 0); log(s?.replace("a", "q").split(";").reverse().join("&") ?? "u")',
  ),
  "element names": showingHook(
    'const o = hide<{ "a-b"?: string; c: string[] } | undefined>({ "a-b": "xy", c: ["q"] }); log(o?.["a-b"]?.length ?? "u"); log(o?.["c"]?.[0]?.toUpperCase() ?? "u"); log(o?.["c"].length ?? "u"); const key = hide<"a-b">("a-b"); log(o?.[key]?.[1] ?? "u");',
  ),
  "functions in chains": showingHook(
    'const o = hide<{ f?: (s: string) => string; list?: ((n: number) => number)[] }>({ f: (s) => s + "!", list: [(n) => n + 1] }); log(o.f?.("a").length ?? "u"); log(o.f?.("a")[1] ?? "u"); log(o.list?.[0]?.(4) ?? "u"); log(o.list?.[7]?.(4) ?? "u"); log(o.list?.map((f) => f(1)).join() ?? "u");',
  ),
  "optional getters": showingHook(
    'const p = hide<P | undefined>(new P()); log(p?.name?.length ?? "u"); log(p?.none?.length ?? "u"); log(P.all?.length ?? "u"); P.all = ["x"]; log(P.all?.[0]?.toUpperCase() ?? "u");',
    'class P { static all?: string[]; get name(): string | undefined { return "nm"; } get none(): string | undefined { return undefined; } }',
  ),
  "type parameters": showingHook(
    'log(first(hide<string | undefined>("q"))); log(first(hide<string | undefined>(undefined))); log(size([1])); log(size()); log(head([{ name: "abc" }])); log(head());',
    'function first<T extends string | undefined>(s: T) { return s?.[0] ?? "-"; } function size<T>(l?: readonly T[]) { return l?.length ?? -1; } function head<T extends { name: string }>(l?: T[]) { return l?.[0]?.name.length ?? -1; }',
  ),
  "unused results": showingHook(
    "f()?.forEach((x) => log(x)); f()?.forEach((x) => log(x)); f()?.sort(); f()?.reverse().forEach((x) => log(x)); void f()?.length; log(n);",
    "let n = 0; function f(): number[] | undefined { n++; return n % 2 === 0 ? undefined : [n]; }",
  ),
  "server objects": showingHook(
    'const v = user.plugin_getenv("policy"); log(v?.length ?? "u"); log(v?.toUpperCase() ?? "u"); log(user.plugin_getenv("nothing")?.length ?? "u"); log(user.plugin_getenv("empty")?.length ?? "u"); log(user.plugin_getenv("policy")?.split("p").join("-") ?? "u"); log(user.plugin_getenv("policy")?.[0] ?? "u");',
  ),
};

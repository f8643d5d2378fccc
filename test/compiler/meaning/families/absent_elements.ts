// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (body: string, top = "") => ({ source: logging(body, top), refused: "undefined-in-array" });
const maybe =
  "const maybe = (text: string): string | undefined => (text === '-' ? undefined : text); const size = (n: number): number | undefined => (n < 0 ? undefined : n);";

/** Lists with elements that may be undefined, where what follows leaves those out. */
export const absent_elements: Family = {
  "a literal and filter(Boolean)": logging(
    "for (const text of ['a', '', '-']) log([maybe(text), 'x', maybe('-'), maybe('z')].filter(Boolean).join('/')); log(`${[maybe('-')].filter(Boolean).length}`);",
    maybe,
  ),
  "a literal and tests": logging(
    "const part = maybe('-'); log([part, maybe('a'), maybe('')].filter((x) => x !== undefined).join('/')); log([maybe('b'), part].filter((x): x is string => !!x).join('/')); log([part, maybe('a'), maybe('ab')].filter((x) => x && x.length > 1).join('/')); log([maybe('a'), part, maybe('')].filter((x) => typeof x === 'string').join('/')); log(`${[size(0), size(-1), size(2)].filter((n) => n != undefined).length}`); log(`${[size(0), size(-1), size(2)].filter(Boolean).length}`);",
    maybe,
  ),
  "a test with a name": logging(
    "log([maybe('-'), maybe('a')].filter(isThere).join('/')); const isLong = (x: string | undefined) => x !== undefined && x.length > 1; log([maybe('-'), maybe('a'), maybe('abc')].filter(isLong).join('/'));",
    `${maybe} function isThere(value: string | undefined): value is string { return value !== undefined; }`,
  ),
  "find, findLast and some": logging(
    "log([maybe('-'), maybe(''), maybe('c'), maybe('d')].find(Boolean) ?? 'none'); log([maybe('-')].find(Boolean) ?? 'none'); log([maybe('c'), maybe('d'), maybe('-')].findLast((x) => x !== undefined) ?? 'none'); log(`${[maybe('-'), maybe('')].some(Boolean)} ${[maybe('-'), maybe('d')].some((x) => x === 'e')} ${[maybe('-'), maybe('d')].some((x) => !!x)}`);",
    maybe,
  ),
  "a loop that skips": logging(
    "for (const part of [maybe('-'), maybe('a'), maybe('')]) if (part) log(part); for (const part of [maybe('a'), maybe('-'), maybe('')]) { if (part === undefined) continue; log(`[${part}]`); } for (const n of [size(-1), size(0), size(3)]) { if (n !== undefined) { log(`${n}`); } } for (const n of [size(-1), size(0), size(3)]) { if (!n || n > 5) { continue; } log(`${n}`); }",
    maybe,
  ),
  "a constant": logging(
    "const parts = [maybe('-'), 'x', maybe('a')]; log(parts.filter(Boolean).join('/')); for (const part of parts) if (part) log(part); const none = [maybe('-')]; log(none.find(Boolean) ?? 'none');",
    maybe,
  ),
  "pushed values": logging(
    "const parts: (string | undefined)[] = []; for (const text of ['a', '-', 'b']) parts.push(maybe(text)); parts.push('c'); log(parts.filter(Boolean).join('/')); const more = [maybe('-'), 'x']; more.push(maybe('-')); more.push(maybe('y')); log(more.filter((part) => part !== undefined).join('/'));",
    maybe,
  ),
  "rest parameters": logging(
    "const first = (...values: (string | undefined)[]): string => { for (const value of values) { if (value) return value; } return 'none'; }; log(first(undefined, '', 'c', undefined)); log(first(undefined, undefined)); log(first()); log(joined(undefined, 'a', maybe('-'), 'b')); log(joined('x', undefined)); const box = new Box(undefined, 'q'); log(box.text(undefined, 'r', maybe('-')));",
    `${maybe} function joined(...parts: (string | undefined)[]) { return parts.filter(Boolean).join('.'); } class Box { readonly kept: string; constructor(...parts: (string | undefined)[]) { this.kept = parts.find(Boolean) ?? 'none'; } text(...parts: readonly (string | undefined)[]) { return [this.kept, parts.findLast((part) => part !== undefined)].filter(Boolean).join('+'); } }`,
  ),
  "rest parameters behind others, in functions in functions": logging(
    "log(outer('a', undefined, 'b', undefined));",
    "function outer(by: string, ...parts: (string | undefined)[]) { const inner = (...more: (string | undefined)[]) => more.filter(Boolean).join(by); const shown = inner(undefined, 'y', undefined, 'z'); return parts.filter((part) => part).join('-') + shown; }",
  ),
  "a map that may give undefined": logging(
    "log(['a', '-', 'b'].map((text) => maybe(text)).filter(Boolean).join('/')); log(['a', '-', 'b'].map(maybe).filter((text) => text !== undefined).join('/')); const found = ['-', 'c'].map((text, index) => (index > 0 ? maybe(text) : undefined)); log(found.find(Boolean) ?? 'none'); for (const n of [3, -1, 0].map(size)) if (n !== undefined) log(`${n}`); const users = [{ mail: 'x@y' }, {}, { mail: '' }] as { mail?: string }[]; log(users.map((u) => u.mail).filter(Boolean).join()); log(users.map(({ mail }) => mail?.length).filter((n) => n !== undefined).join());",
    maybe,
  ),
  "null as well": logging(
    "const a: string | null = maybe('-') ?? null; log([a, 'b', null].filter(Boolean).join('/')); log([a, 'b'].filter((x) => x !== null).join('/'));",
    maybe,
  ),
  "the order of evaluation": logging(
    "const show = (text: string) => { log(text); return maybe(text); }; let count = 0; const next = () => { count++; return count > 1 ? count : undefined; }; log([show('a'), show('-'), show('b')].filter(Boolean).join('/')); log([next(), next(), next()].filter(Boolean).join('/'));",
    maybe,
  ),
  "a literal whose length is asked": logging("log(`${[maybe('-')].length}`);", maybe),
  "a literal and join": logging("log([maybe('-'), 'a'].join('/'));", maybe),
  "a test that keeps undefined": logging("log(`${[maybe('-')].filter((x) => x !== 'a').length}`);", maybe),
  "a test that has an effect": logging(
    "let seen = 0; log(`${[maybe('-'), 'a'].filter((x) => { seen++; return x; }).length} ${seen}`);",
    maybe,
  ),
  "a test that looks at the index": logging(
    "log(`${[maybe('-'), 'a'].filter((x, i) => x && i > 0).length}`);",
    maybe,
  ),
  "a loop with an else": logging(
    "for (const x of [maybe('-'), 'a']) { if (x) log(x); else log('none'); }",
    maybe,
  ),
  "a loop that does more": logging(
    "for (const x of [maybe('-'), 'a']) { if (x) log(x); log('next'); }",
    maybe,
  ),
  "a constant that is also counted": logging(
    "const parts = [maybe('-'), 'a']; log(parts.filter(Boolean).join()); log(`${parts.length}`);",
    maybe,
  ),
  "a constant that is handed over": refused(
    "const parts = [maybe('-'), 'a']; log(count(parts)); log(parts.filter(Boolean).join());",
    `${maybe} const count = (all: readonly unknown[]) => \`\${all.length}\`;`,
  ),
  "a variable that changes": refused(
    "let parts = [maybe('-'), 'a']; if (parts.some(Boolean)) parts = ['b']; log(parts.filter(Boolean).join());",
    maybe,
  ),
  "rest parameters that are counted": logging(
    "const count = (...all: (string | undefined)[]) => `${all.filter(Boolean).join()} ${all.length}`; log(count('a', undefined)); log(count(undefined, 'b'));",
  ),
  "the length that push gives": refused(
    "const parts: (string | undefined)[] = []; log(`${parts.push(maybe('-'))}`); log(parts.filter(Boolean).join());",
    maybe,
  ),
  "a map whose length is asked": logging("log(`${['a', '-'].map(maybe).length}`);", maybe),
};

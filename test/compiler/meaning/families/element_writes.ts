// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const refused = (body: string) => ({ source: showingHook(body), refused: "undefined-in-array" });

/** Elements of arrays as targets of patterns and loops. */
export const element_writes: Family = {
  "elements that are there": showingHook(
    "const list = ['a', 'b']; [list[0], list[1]] = [list[1]!, list[0]!]; log(list.join()); [list[1]] = hide<[string, number]>(['c', 1]); ({ text: list[0] } = hide({ text: 'd' })); log(list.join()); for (list[0] of ['x', 'y']) log(list.join()); const pair: [string, string] = ['p', 'q']; [pair[1], pair[0]] = pair; log(pair.join());",
  ),
  defaults: showingHook(
    "const inner = { list: [1, 2] }; let other = 0; [inner.list[0] = 4, other] = hide<number[]>([]); log(`${inner.list.join()} ${other ?? 'none'}`); [[inner.list[1] = 5]] = hide<number[][]>([[7]]); ({ a: inner.list[0] = 6 } = hide<{ a?: number }>({})); log(inner.list.join());",
  ),
  "targets of a loop whose place changes": showingHook(
    "const list = [0, 0, 0]; let at = 0; for (list[at++] of [7, 8]) log(list.join()); const box = { x: 1 }; const give = () => { log('give'); return box; }; for (give().x of new Set([5, 6])) log(box.x); for ([give().x, list[at--]] of new Map([[1, 2], [3, 4]])) log(list.join() + box.x);",
  ),
  "targets of a loop with defaults": showingHook(
    "let n = 0; const box = { x: 1, rows: [[0], [0], [0]] }; const give = () => { log('give'); return box; }; for ({ y: give().x = ++n } of hide<{ y?: number }[]>([{}, { y: 7 }, {}])) log(box.x); for ([give().x = n++, n = 100] of [hide<number[]>([]), [5]]) log(`${box.x} ${n}`); for ({ length: box.rows[n++ % 2]![0] } of ['abc', 'd']) log(box.rows.flat().join()); for (const [first = n++] of [hide<number[]>([]), hide<number[]>([])]) log(first);",
  ),
  "an element that a pattern may not find": refused(
    "const list = [5, 6]; let other = 0; [list[0], other = 1] = hide<number[]>([]); log(list.length);",
  ),
  "an element of an inner pattern": refused(
    "const list = ['a', 'b']; [[list[0]], list[1]] = hide<[string[], string]>([[], 'x']); log(list.length);",
  ),
  "an element that an object pattern may not find": refused(
    "const list = ['a', 'b']; ({ a: list[1] } = hide<Record<string, string>>({})); log(list.length);",
  ),
  "an element of a pattern in an object": refused(
    "const list = ['a', 'b']; ({ in: [list[1]] } = hide<{ in: string[] }>({ in: [] })); log(list.length);",
  ),
  "the end of a tuple": refused(
    "const list: (string | undefined)[] = ['a', 'b']; [list[0], list[1]] = hide<[string, string?]>(['x']); log(list.length);",
  ),
  "a loop over values that may be undefined": refused(
    "const list: (string | undefined)[] = ['a', 'b']; for (list[1] of hide<(string | undefined)[]>([])) log(list.length);",
  ),
  "an element of a tuple": refused(
    "const pair: [string?, string?] = ['a', 'b']; pair[1] = undefined; log(pair.length);",
  ),
  "&&= of undefined": refused(
    "const list: (string | undefined)[] = ['a', 'b']; list[1] &&= undefined; log(list.length);",
  ),
};

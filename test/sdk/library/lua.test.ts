// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { type CompiledTargets, compileFamily } from "../../compiler/meaning/compile_family.ts";
import { type Judge, judges } from "../../compiler/meaning/luas.ts";
import { declaredMembers, usedMembers } from "../../step/library.ts";

/** What programs print that use Lua's own functions, which JavaScript does not know. */
const programs: readonly [body: string, printed: readonly string[]][] = [
  ["log(tostring(true)); log(tostring(undefined));", ["true", "nil"]],
  ["log(`${tonumber('0x10') ?? -1} ${tonumber('z', 36) ?? -1} ${tonumber('x') ?? -1}`);", ["16 35 -1"]],
  [
    "log(type(1)); log(type('a')); log(type([])); log(type(undefined));",
    ["number", "string", "table", "nil"],
  ],
  [
    "log(`${string.byte('a') ?? 0} ${string.byte('abc', 3) ?? 0} ${string.byte('') ?? 'none'}`);",
    ["97 99 none"],
  ],
  ["log(string.char(65, 66));", ["AB"]],
  ["const [from, to] = string.find('a.b', '.', 1, true); log(`${from ?? 0} ${to ?? 0}`);", ["2 2"]],
  ["const [from] = string.find('abc', '%d'); log(`${from ?? 'none'}`);", ["none"]],
  ["const [,, year] = string.find('in 2026', '(%d+)'); log(year ?? 'none');", ["2026"]],
  ["log(string.format('%s has %d of %5.2f', 'INBOX', 3, 1.5));", ["INBOX has 3 of  1.50"]],
  ["for (const [word] of string.gmatch('to be or', '%a+')) log(word ?? '');", ["to", "be", "or"]],
  ["for (const [key, value] of string.gmatch('a=1,b=2', '(%w)=(%w)')) log(`${key}${value}`);", ["a1", "b2"]],
  ["const [text, count] = string.gsub('a-b-c', '-', '+'); log(`${text} ${count}`);", ["a+b+c 2"]],
  ["const [text] = string.gsub('a b', '%a', (found) => `<${found}>`); log(text);", ["<a> <b>"]],
  ["const [text] = string.gsub('$user', '%$(%w+)', { user: 'alice' }); log(text);", ["alice"]],
  ["log(`${string.len('é')} ${string.lower('ABC')} ${string.upper('abc')}`);", ["2 abc ABC"]],
  [
    "const [user, domain] = string.match('a@b.org', '^(.-)@(.+)$'); log(`${user ?? 0} ${domain ?? 0}`);",
    ["a b.org"],
  ],
  ["const [none] = string.match('abc', '%d'); log(none ?? 'none');", ["none"]],
  ["log(string.rep('ab', 3)); log(string.reverse('abc'));", ["ababab", "cba"]],
  ["log(string.sub('abcdef', 2, 4)); log(string.sub('abcdef', -2));", ["bcd", "ef"]],
  ["log(table.concat(['a', 'b'], '-')); log(table.concat(['a']));", ["a-b", "a"]],
  ["const list = ['a']; table.insert(list, 'b'); log(list.join());", ["a,b"]],
  [
    "const list = ['a', 'b', 'c']; log(table.remove(list, 1) ?? ''); log(table.remove(list) ?? '');",
    ["a", "c"],
  ],
  ["const list = [3, 1, 2]; table.sort(list); log(list.join());", ["1,2,3"]],
  ["const list = [3, 1, 2]; table.sort(list, (a, b) => a > b); log(list.join());", ["3,2,1"]],
  ["log(`${math.abs(-1)} ${math.ceil(1.2)} ${math.floor(1.8)} ${math.fmod(-5, 3)}`);", ["1 2 1 -2"]],
  [
    "log(`${math.max(1, 3, 2)} ${math.min(3, 1)} ${math.sqrt(9)} ${math.pi > 3} ${math.huge}`);",
    ["3 1 3 true Infinity"],
  ],
  ["math.randomseed(1); const n = math.random(3); log(`${n >= 1 && n <= 3}`);", ["true"]],
  [
    "const n = math.random(); const m = math.random(5, 6); log(`${n >= 0 && n < 1 && m >= 5 && m <= 6}`);",
    ["true"],
  ],
  ["log(`${os.clock() >= 0} ${os.time() > 1e9}`);", ["true true"]],
  [
    "log(os.date('!%Y-%m-%d %H:%M:%S', 951782400)); log(`${os.difftime(5, 3)}`);",
    ["2000-02-29 00:00:00", "2"],
  ],
  [
    "const at = os.date('!*t', 951782400); log(`${at.year} ${at.month} ${at.day} ${at.hour} ${at.min} ${at.sec}`);",
    ["2000 2 29 0 0 0"],
  ],
  ["const at = os.date('!*t', 951782400); log(`${at.wday} ${at.yday} ${at.isdst}`);", ["3 60 false"]],
  ["log(`${os.getenv('DOVESCRIPT_HAS_NO_SUCH_VARIABLE') ?? 'none'}`);", ["none"]],
  [
    "const [file, problem] = io.open('/no/such/file'); log(file ? 'open' : (problem ?? 'closed'));",
    ["/no/such/file: No such file or directory"],
  ],
  [
    "const path = '/tmp/dovescript_library_lines'; const [file] = io.open(path, 'w'); if (file) { file.write('a\\nb\\n', 3, ' c'); file.close(); } const [again] = io.open(path); if (again) { log(again.read() ?? ''); log(again.read('*l') ?? ''); log(`${again.read('*n') ?? 0}`); log(again.read(1) ?? ''); log(again.read('*a')); log(again.read() ?? 'end'); again.close(); } for (const line of io.lines(path)) log(line);",
    ["a", "b", "3", " ", "c", "end", "a", "b", "3 c"],
  ],
  [
    "const path = '/tmp/dovescript_library_file'; const [file] = io.open(path, 'w'); if (file) { file.write('a\\nb'); file.close(); } const [again] = io.open(path); if (again) for (const line of again.lines()) log(line);",
    ["a", "b"],
  ],
  // The Luas that run in JavaScript raise an error: they have no shell.
  [
    "try { const [file] = io.popen('printf a'); log(file?.read('*a') ?? 'none'); } catch { log('a'); }",
    ["a"],
  ],
  [
    "const [file] = io.open('/dev/null', 'w'); if (file) { const [written] = file.write('a', 1); log(`${written !== undefined}`); log(`${file.close() === true}`); }",
    ["true", "true"],
  ],
  [
    "let count = 0; for (const line of io.lines('/dev/null')) count += line.length; log(`${count} ${os.execute('true') !== undefined}`);",
    ["0 true"],
  ],
  [
    "const at = os.time({ year: 2026, month: 1, day: 31, hour: 12 }); log(os.date('%Y-%m-%d %H', at));",
    ["2026-01-31 12"],
  ],
];

/** The same of what Lua 5.1 does not have. */
const newer: typeof programs = [
  ["log(utf8.char(72, 228, 8364)); log(`${utf8.len('h\u00e4\u20ac')[0] ?? 0}`);", ["H\u00e4\u20ac", "3"]],
  [
    "const [length, wrong] = utf8.len(string.char(97, 255)); log(`${length ?? 'none'} ${wrong ?? 0}`);",
    ["none 2"],
  ],
  [
    "for (const [place, code] of utf8.codes('a\u20acb')) log(`${place} ${code}`);",
    ["1 97", "2 8364", "5 98"],
  ],
  [
    "for (const [character] of string.gmatch('a\u20acb', utf8.charpattern)) log(character ?? '');",
    ["a", "\u20ac", "b"],
  ],
  [
    "const [first, second] = utf8.codepoint('a\u20ac', 1, -1); log(`${first ?? 0} ${second ?? 0}`);",
    ["97 8364"],
  ],
  [
    "log(`${utf8.offset('a\u20acb', 3) ?? 0} ${utf8.offset('a\u20acb', -1) ?? 0} ${utf8.offset('a', 5) ?? 'none'}`);",
    ["5 5 none"],
  ],
  [
    "log(`${math.type(1) ?? ''} ${math.type(1 / 1) ?? ''} ${math.type('1') ?? 'none'}`);",
    ["integer float none"],
  ],
  [
    "log(`${math.tointeger(6 / 2) ?? 0} ${math.tointeger(1.5) ?? 'none'} ${string.format('%d', math.tointeger(6 / 2) ?? 0)}`);",
    ["3 none 3"],
  ],
];

const sourceOf = (body: string) => `export function mail_user_created(): void {
  const log = (text: string) => dovecot.i_info(text);
  ${body}
}`;

describe("Lua's library", () => {
  test("is used in each of its members", () => {
    const used = usedMembers([...programs, ...newer].map(([body]) => sourceOf(body)));
    const lua = declaredMembers().filter(({ isLua }) => isLua);
    expect(lua.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
    expect(lua.length).toBeGreaterThan(30);
  });

  let compiled: ReturnType<typeof compileFamily> | undefined;

  /** A program for each version of Lua; the first call compiles them all. */
  function compiledFor(body: string): CompiledTargets {
    const all = [...programs, ...newer].map(([program]) => [program, sourceOf(program)] as const);
    compiled ??= compileFamily(Object.fromEntries(all));
    return compiled.get(body)!;
  }

  function expectPrinted(able: readonly Judge[], body: string, printed: readonly string[]): void {
    expect(able.length).toBeGreaterThan(2);
    for (const { name, target, run } of able) {
      const { chunk, diagnostics } = compiledFor(body)[target];
      expect(diagnostics, name).toEqual([]);
      expect(run(chunk!), name).toEqual([...printed, "true 0"]);
    }
  }

  test.each(programs)("does as declared in every Lua: %s", (body, printed) => {
    // The engine as it is here has no clock and no files: these belong to the simulated server, which has tests of its own.
    const able = judges.filter(({ name }) => !(name.startsWith("engine") && /\b(?:os|io)\./.test(body)));
    expectPrinted(able, body, printed);
  });

  test.each(newer)("does as declared in every Lua but 5.1, which is told: %s", (body, printed) => {
    const able = judges.filter(({ target }) => target !== "5.1");
    expectPrinted(able, body, printed);
    const { diagnostics } = compiledFor(body)["5.1"];
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(["newer-lua"]);
  });

  test.each([
    "const { type: kind } = math; log(kind(1) ?? '');",
    "const characters = utf8; log(characters.char(65));",
    'log(math["type"](1) ?? "");',
  ])("newer-lua is said of other ways to get there, with an alternative: %s", (body) => {
    const { diagnostics } = compileString(sourceOf(body), { lua: "5.1" });
    const told = diagnostics.filter(({ code }) => code === "newer-lua");
    expect(told).toMatchObject([
      {
        message: expect.stringContaining("needs Lua 5.3"),
        hint: expect.stringMatching(/math.floor|string.byte/),
      },
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../../runtime/index.ts";
import { runCreated } from "../../run_hook.ts";

const WRITE = `local f = assert(io.open("/tmp/x", "w")) f:write("12 0x1F abc\\nline2\\nrest") f:close()\n`;
const first = (body: string) => runCreated(`${WRITE}${body}`).printed;

describe("files in memory", () => {
  // What lua5.4 prints for the same lines.
  test.each([
    ["a file is read in the formats", "print(f:read('n', 'n', 'n'))", "12\t31\tnil"],
    ["a line comes without its newline", "print(f:read(), f:read('L'), f:read('l'))", "12 0x1F abc\tline2"],
    ["the rest can be read at once", "f:read() print(#f:read('a'), f:read('a'), f:read('l'))", "10\t\tnil"],
    ["bytes are counted", "print(f:read(2), f:read(0), f:seek('end'), f:read(0))", "12\t\t22\tnil"],
    ["a position before the start fails", "print(f:seek('set', -1))", "nil\tInvalid argument\t22"],
    ["a file that is read cannot be written", "print(f:write('x'))", "nil\tBad file descriptor\t9"],
    ["a closed file is known", "f:close() print(io.type(f), tostring(f))", "closed file\tfile (closed)"],
    [
      "a closed file is not used",
      "f:close() print(select(2, pcall(f.read, f)))",
      "attempt to use a closed file",
    ],
    [
      "lines go to the end",
      "local n = 0 for _ in f:lines() do n = n + 1 end print(n, io.type(f))",
      "3\tfile",
    ],
    ["flush and setvbuf succeed", "print(f:flush(), f:setvbuf('no'))", "true\ttrue"],
    [
      "a format must be one",
      "print(pcall(f.read, f, 'x'))",
      "false\tbad argument #2 to '?' (invalid format)",
    ],
  ])("io.open: %s", (_title, body, line) => {
    expect(first(`local f = io.open("/tmp/x") ${body}`)[0]).toBe(line);
  });

  test.each([
    [
      "io.lines closes the file at its end",
      "local i = io.lines('/tmp/x') while i() do end print(pcall(i))",
      "false\tfile is already closed",
    ],
    [
      "io.lines gives the file as well",
      "print(select('#', io.lines('/tmp/x')), (io.lines('/tmp/x', 'n')()))",
      "4\t12",
    ],
    [
      "io.open appends",
      "local a = io.open('/tmp/x', 'a+') a:write('!') a:seek('set') print(#a:read('a'))",
      "23",
    ],
    ["io.open with w empties the file", "io.open('/tmp/x', 'w') print(io.open('/tmp/x'):read())", "nil"],
    ["io.open takes relative paths from the root", "print(io.open('tmp/../tmp/x'):read('n'))", "12"],
    [
      "io.open finds no file under a file",
      "print(io.open('/tmp/x/y'))",
      "nil\t/tmp/x/y: Not a directory\t20",
    ],
    [
      "io.open finds a folder where files are",
      "print(io.open('/tmp', 'w'))",
      "nil\t/tmp: Is a directory\t21",
    ],
    [
      "io.open refuses another mode",
      "print(pcall(io.open, '/tmp/x', 'zz'))",
      "false\tbad argument #2 to 'io.open' (invalid mode)",
    ],
    [
      "io.output takes what io.write writes",
      "io.output('/tmp/o') io.write(1, 'a') io.close() print(io.open('/tmp/o'):read())",
      "1a",
    ],
    ["io.input is what io.read reads", "io.input('/tmp/x') print(io.read('n'))", "12"],
    ["io.close does not close standard files", "print(io.stdout:close())", "nil\tcannot close standard file"],
    [
      "io.tmpfile is empty and can be read back",
      "local t = io.tmpfile() t:write('ab') t:seek('set') print(t:read('a'))",
      "ab",
    ],
    [
      "os.rename moves a file",
      "print(os.rename('/tmp/x', '/y'), io.open('/tmp/x'), io.open('/y') ~= nil)",
      "true\tnil\ttrue",
    ],
    ["os.rename needs a file", "print(os.rename('/none', '/y'))", "nil\tNo such file or directory\t2"],
    ["os.remove removes a file", "print(os.remove('/tmp/x'), (io.open('/tmp/x')))", "true\tnil"],
    ["os.tmpname makes an empty file", "print(#io.open(os.tmpname()):read('a'))", "0"],
    [
      "loadfile and dofile run chunks",
      "io.open('/c', 'w'):write('#!lua\\nreturn ...'):close() print(loadfile('/c')(7), dofile('/c'))",
      "7",
    ],
    [
      "require finds modules",
      "io.open('/m.lua', 'w'):write('return { n = 3 }'):close() print(require('m').n, package.searchpath('m', './?.lua'))",
      "3\t./m.lua",
    ],
    ["package.searchpath finds files", "print(package.searchpath('tmp.x', '/?.lua;/?'))", "/tmp/x"],
  ])("%s", (_title, body, line) => {
    expect(first(body)[0]).toBe(line);
  });

  test("io.open finds in the next session what the last one wrote, and nothing of another Dovecot's", () => {
    const script = `local f = io.open("/n") print(f and f:read()) io.open("/n", "w"):write("kept")`;
    const dovecot = new Dovecot();
    dovecot.login("alice", { script }).logout();
    dovecot.login("alice", { script });
    new Dovecot(undefined, { onEntry: (entry) => expect(entry).toMatchObject({ text: "nil\n" }) }).login(
      "alice",
      {
        script,
      },
    );
    expect(dovecot.log.entries).toMatchObject([{ text: "nil\n" }, { text: "kept\n" }]);
  });
});

import { describe, expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

describe("checkLua reports texts of users in commands", () => {
  test.each([
    ['os.execute("id " .. request.user)', "request.user"],
    ['io.popen("check " .. password)', "password"],
    ['io.popen(string.format("check %s", request.user))', "request.user"],
    ['io.popen(("check %s"):format(request.original_user))', "request.original_user"],
    ['local command = "id " .. request.user:lower()\nos.execute(command)', "request.user"],
  ])("%s", (body, text) => {
    const found = onlyFinding(verifying(body));
    expect(found.code).toBe("lua-unchecked-command");
    expect(found.hint).toContain(`if not ${text}:match(`);
  });

  test("through functions", () => {
    const run = 'local function run(name) return io.popen("id " .. name) end\n';
    expect(findings(run + verifying("run(request.user)"))).toEqual(["1 lua-unchecked-command"]);
    expect(findings(run + verifying('run("root")'))).toEqual([]);
  });
});

describe("checkLua says nothing of commands", () => {
  test.each([
    'if request.user:match("^%w+$") then os.execute("id " .. request.user) end',
    'local name = request.user:gsub("[^%w]", "")\nos.execute("id " .. name)',
    'io.popen("geoip " .. request.remote_ip)',
    'os.execute("reload")',
    'local function hex(text) return (text:gsub(".", "x")) end\nio.popen("check " .. hex(password))',
  ])("%s", (body) => {
    expect(findings(verifying(body))).toEqual([]);
  });
});

describe("checkLua reports ranges in patterns that are meant as three characters", () => {
  test.each([
    ['password:gsub("[^%w_.-~]", "")', ".%-~"],
    ['string.match(password, "[+-_]")', "+%-_"],
    ['password:find("[A-z]+")', "A-Za-z"],
    ['password:match("^[z-a]")', "z%-a"],
  ])("%s", (body, instead) => {
    expect(onlyFinding(verifying(body))).toMatchObject({
      code: "lua-pattern-range",
      hint: expect.stringContaining(`\`${instead}\``),
    });
  });

  test.each([
    'password:gsub("[^%w_.~-]", "")',
    'password:gsub("[^A-Za-z0-9_%.%-~]", "")',
    'password:find("[%w-_]")',
    'password:find("[!-~]") password:find("[ -~]") password:find("[\\0-\\31\\127-\\255]")',
    'password:find("[.-~]", 1, true)',
    'password:match("a-b") password:match("%[.-~") password:match("[]-a]")',
    'password:match("[,-.]") password:match("[a-fA-F]")',
  ])("and not of %s", (body) => {
    expect(findings(verifying(body))).toEqual([]);
  });
});

test("checkLua reports hexadecimal numbers that are filled up with blanks", () => {
  expect(onlyFinding(verifying('local hex = string.format("%%%2X", 10)'))).toMatchObject({
    code: "lua-hex-format",
    message: "`%2X` fills up with a blank: the byte 10 becomes ` A`.",
    hint: "Write `%02X`.",
  });
  expect(findings(verifying('local a, b = ("%2x"):format(10), string.format("%02X %5d", 1, 2)'))).toEqual([
    "2 lua-hex-format",
  ]);
});

describe("checkLua reports results of pcall in the wrong order", () => {
  test.each([
    "local data, err = pcall(f, password)\nrequest:log_info(data.user)",
    "local data, err = pcall(f, password)\nif not err then request:log_info(data) end",
    "local data, other = pcall(f, password)\nrequest:log_info(data.user)",
  ])("%s", (body) => {
    expect(onlyFinding(`local function f(x) return x end\n${verifying(body)}`)).toMatchObject({
      code: "lua-swapped-pcall",
      hint: "Write `local ok, data = pcall(f, password)`.",
    });
  });

  test.each([
    "local ok, data = pcall(f, password)\nif ok then request:log_info(data.user) end",
    "local success, err = pcall(f, password)\nif not success then request:log_info(err) end",
    "local result, err = pcall(f, password)\nif not result then request:log_info(err) end",
    "local status, data = pcall(f, password)\nrequest:log_info(tostring(status))",
  ])("and not of %s", (body) => {
    expect(findings(`local function f(x) return x end\n${verifying(body)}`)).toEqual([]);
  });
});

describe("checkLua reports objects that outlive their hook", () => {
  test.each([
    [`local last\n${verifying("last = request")}`, ["3 lua-request-kept"]],
    [`local all = {}\n${verifying("all[password] = request")}`, ["3 lua-request-kept"]],
    [verifying("Current = request"), ["2 lua-implicit-global", "2 lua-request-kept"]],
    [`local last\n${verifying("last = request\nlast = nil")}`, []],
    [`local last\n${verifying("last = request.user")}`, []],
    [verifying("local mine\nmine = request\nmine:log_info('x')"), []],
    ["local kept\nfunction mail_user_created(user) kept = user return 0 end", ["2 lua-request-kept"]],
  ])("%s", (text, found) => {
    expect(findings(text)).toEqual(found);
  });
});

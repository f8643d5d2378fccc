import { describe, expect, test } from "vitest";
import { luaOfAuth } from "../../../compiler/contexts/auth/lua.ts";
import { RESULT_CONSTANTS } from "../../../runtime/server/auth/results.ts";
import { findings, onlyFinding } from "./check_text.ts";

const verify = (body: string) => `function auth_password_verify(request, password)\n${body}\nend\n`;
const lookup = (body: string) => `function auth_passdb_lookup(request)\n${body}\nend\n`;
const userdb = (body: string) => `function auth_userdb_lookup(request)\n${body}\nend\n`;
const OK = "dovecot.auth.PASSDB_RESULT_OK";
const MISMATCH = "dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH";

describe("checkLua compares the second value with what the release takes", () => {
  test.each([
    [`return ${OK}`, ["2.3.19.1"], "{}"],
    [`return ${OK}, nil`, ["2.3.19.1"], "{}"],
    [`return ${OK}, ""`, ["2.4.5"], "{}"],
    [`return ${OK}, "nodelay=y user=ann"`, ["2.4.5"], '{nodelay = "y", user = "ann"}'],
    [`return ${OK}, "userdb_namespace/x/prefix=a"`, ["2.4.5"], '{["userdb_namespace/x/prefix"] = "a"}'],
    [`return ${OK}, "user=" .. request.remote_ip`, ["2.4.5"], "{user = request.remote_ip}"],
    [`return ${OK}, true`, ["2.3.19.1", "2.4.5"], "{}"],
    [`return ${MISMATCH}`, ["2.3.19.1"], '""'],
    [`return ${MISMATCH}, {}`, ["2.4.5"], '""'],
    ["return 0, {}", ["2.4.5"], '""'],
    [`return password == "" and ${MISMATCH} or ${OK}, "x"`, ["2.4.5"], "{x}"],
  ])("%s", (body, refusing, instead) => {
    for (const release of ["2.3.19.1", "2.4.5"]) {
      const found = findings(verify(body), release);
      expect([release, found]).toEqual([release, refusing.includes(release) ? ["2 lua-second-value"] : []]);
    }
    if (instead !== "{x}") expect(onlyFinding(verify(body), refusing[0]).hint).toContain(`, ${instead}\``);
  });
});

describe("checkLua follows results", () => {
  test.each([
    [
      "of a function that is returned",
      `local function no() return ${MISMATCH}, {} end\n${verify("return no()")}`,
      ["1 lua-second-value"],
    ],
    [
      "of a function in pcall",
      `local function no() return ${MISMATCH}, {} end\n${verify("local ok, result, fields = pcall(no)\nif ok then return result, fields end\nreturn 0, ''")}`,
      ["1 lua-second-value"],
    ],
    [
      "of names that get their values beside each other",
      verify(
        `local result, text = ${MISMATCH}, ""\nif password == "x" then\nresult = ${OK}\ntext = "nodelay=y"\nend\nreturn result, text`,
      ),
      ["7 lua-second-value"],
    ],
    [
      "of a name with one value",
      verify(`local fields = {}\nreturn ${MISMATCH}, fields`),
      ["3 lua-second-value"],
    ],
  ])("%s", (_, text, found) => {
    expect(findings(text)).toEqual(found);
  });

  test.each([
    [
      "what other functions give",
      verify("return decide(request)\nend\nfunction decide(r) return codes[r.user], '' end\ncodes = {}\ndo"),
    ],
    ["values of a table", `local codes = {[200] = ${OK}}\n${verify("return codes[200], 'x'")}`],
    ["several values of a call", verify(`return ${OK}, table.unpack({})`)],
    [
      "a name with several values",
      verify(`local text = {}\nif password == "x" then text = nil end\nreturn ${OK}, text`),
    ],
  ])("but guesses nothing of %s", (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});

describe("checkLua reports values that are no result", () => {
  test.each([
    ["return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ''", "dovecot.auth.USERDB_RESULT_USER_UNKNOWN"],
    ["return dovecot.auth.PASSDB_RESULT_OK, {}", "dovecot.auth.USERDB_RESULT_OK, {}"],
    ["return 7, ''", "dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE"],
    ["return -3, ''", "dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE"],
    ["return true", "dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE"],
    ["return nil, 'x'", "dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE"],
    ["return {uid = '5000'}", "dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE"],
    ["return 'OK', {}", "dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE"],
  ])("%s", (body, instead) => {
    const found = onlyFinding(userdb(body));
    expect(found.code).toBe("lua-wrong-result");
    expect(found.hint).toContain(instead);
  });

  test("an end without a result, unless it cannot be reached", () => {
    const some = `if request.user == "x" then return dovecot.auth.USERDB_RESULT_OK, {} end`;
    expect(findings(userdb(some))).toEqual(["1 lua-wrong-result"]);
    expect(findings(userdb(`${some}\nerror("no")`))).toEqual([]);
    expect(findings(userdb(`${some}\nwhile true do request:log_info("x") end`))).toEqual([]);
    expect(
      findings(userdb(`${some.slice(0, -3)} else return dovecot.auth.USERDB_RESULT_OK, {} end`)),
    ).toEqual([]);
    expect(findings(userdb(`${some.slice(0, -3)} elseif request.user == "y" then return 1, {} end`))).toEqual(
      ["1 lua-wrong-result"],
    );
  });

  test("but not those of a function that hooks of both kinds return", () => {
    const query = `local function query(kind)
      if kind == 1 then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
      return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, ""
    end\n`;
    expect(findings(query + verify("return query(1)") + userdb("return query(2)"))).toEqual([]);
  });

  test("script_init without a number up to 2.3", () => {
    const text = `function script_init() client = 1 end\n${verify(`return ${OK}, {}`)}`;
    expect(findings(text, "2.3.19.1")).toEqual(["1 lua-wrong-result"]);
    expect(findings(text)).toEqual([]);
  });
});

describe("checkLua wants a password of auth_passdb_lookup", () => {
  test.each([
    [lookup(`return ${OK}, {user = "x"}`), ["2 lua-no-password"]],
    [lookup(`return ${OK}`), ["2 lua-no-password"]],
    [lookup(`return ${OK}, {password = "x"}`), []],
    [lookup(`return ${OK}, {["nopassword"] = "y"}`), []],
    [lookup(`local fields = {}\nfields.password = "x"\nreturn ${OK}, fields`), []],
    [lookup(`local fields = {user = "x"}\nreturn ${OK}, fields`), ["3 lua-no-password"]],
    [lookup(`if request.skip_password_check then return ${OK}, {} end\nreturn ${MISMATCH}`), []],
    [verify(`return ${OK}, {user = "x"}`), []],
  ])("%s", (text, found) => {
    expect(findings(text)).toEqual(found);
  });

  test("in a text up to 2.4.0", () => {
    expect(findings(lookup(`return ${OK}, "user=x"`), "2.3.19.1")).toEqual(["2 lua-no-password"]);
    expect(findings(lookup(`return ${OK}, "user=x nopassword=y"`), "2.3.19.1")).toEqual([]);
  });
});

describe("checkLua reports fields that are none", () => {
  test.each([
    ['{home = "/x", groups = {"a"}}', 1],
    ['{"home", "/x"}', 2],
    ["{[true] = 1}", 1],
    ['{[""] = 1}', 1],
    ['{home = "/x", uid = 5000, nologin = true, ["a/b"] = "c"}', 0],
    ["{[request.user] = 1}", 0],
  ])("%s", (fields, count) => {
    const found = findings(userdb(`return dovecot.auth.USERDB_RESULT_OK, ${fields}`));
    expect(found).toEqual(Array.from({ length: count }, () => "2 lua-field-value"));
  });
});

describe("checkLua reports texts of users in a text of fields", () => {
  test.each([
    ['"home=/x/" .. request.user', "{home = "],
    ['string.format("home=/x/%s uid=5000", request.user)', "{name = value}"],
    ['("user=" .. request.user)', "{user = request.user}"],
  ])("%s", (text, instead) => {
    const found = onlyFinding(userdb(`return dovecot.auth.USERDB_RESULT_OK, ${text}`), "2.3.19.1");
    expect(found.code).toBe("lua-fields-in-text");
    expect(found.hint).toContain(instead);
  });

  test("unless they were looked at, or are none of a user", () => {
    const checked = 'if not request.user:match("^[%w@.]+$") then error("no") end\n';
    expect(
      findings(
        userdb(`${checked}return dovecot.auth.USERDB_RESULT_OK, "home=/x/" .. request.user`),
        "2.3.19.1",
      ),
    ).toEqual([]);
    expect(
      findings(
        userdb('return dovecot.auth.USERDB_RESULT_OK, "allow_nets=" .. request.remote_ip'),
        "2.3.19.1",
      ),
    ).toEqual([]);
  });
});

test("luaOfAuth has the numbers of the server's constants", () => {
  for (const { prefix, numbers } of Object.values(luaOfAuth.results)) {
    const constants = Object.entries(RESULT_CONSTANTS).filter(([name]) => name.startsWith(prefix));
    expect([...numbers].sort()).toEqual(constants.map(([, value]) => value).sort());
  }
});

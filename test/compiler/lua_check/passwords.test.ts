import { describe, expect, test } from "vitest";
import { findings, onlyFinding, verifying } from "./check_text.ts";

const HASH = 'local hash = "{PLAIN}x"\n';
const call = "request:password_verify(hash, password)";

describe("checkLua reports tests of password_verify that let a wrong password in", () => {
  test.each([
    [`if ${call} then password = "" end`, `${call} > 0`],
    [`if not ${call} then password = "" end`, `${call} > 0`],
    [`local ok = ${call}\nif ok then password = "" end`, "ok > 0"],
    [`local ok, problem = ${call}\nif not ok then password = problem end`, "ok > 0"],
    [`if ${call} == true then password = "" end`, `${call} > 0`],
    [`if ${call} ~= 0 then password = "" end`, `${call} > 0`],
    [`if ${call} >= 0 then password = "" end`, `${call} > 0`],
    [`if 0 == ${call} then password = "" end`, `${call} > 0`],
    [`if hash and ${call} then password = "" end`, `${call} > 0`],
    [`while ${call} do password = "" end`, `${call} > 0`],
    [`local text = ${call} and "yes" or "no"`, `${call} > 0`],
    [`if ${call} ~= nil then password = "" end`, `${call} > 0`],
  ])("%s", (body, instead) => {
    const found = onlyFinding(verifying(HASH + body));
    expect(found.code).toBe("lua-password-truth");
    expect(found.hint).toBe(`Write \`${instead}\`.`);
  });
});

describe("checkLua takes tests that tell the right password from all others", () => {
  test.each([
    `if ${call} > 0 then password = "" end`,
    `if ${call} == 1 then password = "" end`,
    `if ${call} ~= 1 then password = "" end`,
    `if ${call} <= 0 then password = "" end`,
    `if 1 == ${call} then password = "" end`,
    `local ok = ${call}\nif ok and ok > 0 then password = "" end`,
    `local ok = ${call}\nif ok == 0 then password = "" elseif ok == 1 then password = "x" end`,
    `local ok = ${call}\nrequest:log_info(tostring(ok))`,
  ])("%s", (body) => {
    expect(findings(verifying(HASH + body))).toEqual([]);
  });
});

test("checkLua reports a password in the place of the hash", () => {
  expect(onlyFinding(verifying(`${HASH}local n = request:password_verify(password, hash)`))).toMatchObject({
    code: "lua-swapped-hash",
    hint: `Write \`${call}\`.`,
  });
  expect(findings(verifying(`${HASH}local n = request:password_verify(request.password, hash)`))).toEqual([
    "3 lua-swapped-hash",
  ]);
});

test("checkLua finds password_verify in a function of which it knows nothing", () => {
  expect(
    findings(
      `local function check(req, hash, pw) if req:password_verify(hash, pw) then return 1 end end\nfunction auth_passdb_lookup(r) return codes[check](r) end\ncodes = {}`,
    ),
  ).toEqual(["1 lua-password-truth"]);
});

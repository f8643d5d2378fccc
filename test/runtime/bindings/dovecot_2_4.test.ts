import { describe, expect, test } from "vitest";
import { runCreated } from "../run_hook.ts";

const IN_2_4 = { world: { dovecot: "2.4.5", clock: "2026-01-01T00:00:01.250Z", users: { alice: {} } } };

function printed(code: string): readonly string[] {
  return runCreated(code, IN_2_4).printed;
}

describe("clock", () => {
  test("dovecot.gettimeofday gives the virtual time in two integers", () => {
    expect(
      printed("local t = dovecot.gettimeofday() print(t.tv_sec, t.tv_usec, math.type(t.tv_usec))"),
    ).toEqual(["1767225601\t250000\tinteger"]);
  });

  test("dovecot.microseconds gives the virtual time in one integer", () => {
    expect(printed("print(dovecot.microseconds(nil, 1))")).toEqual(["1767225601250000"]);
  });

  test("dovecot.nanoseconds gives the virtual time in one integer of 64 bits", () => {
    expect(printed("print(dovecot.nanoseconds() + 1)")).toEqual(["1767225601250000001"]);
  });
});

describe("texts", () => {
  test.each([
    ["10.0.0.1", "4"],
    ["::1", "6"],
    ["[fe80::1]", "6"],
    ["localhost", "0"],
  ])("dovecot.net_ip_family reads %s", (address, family) => {
    expect(printed(`print(dovecot.net_ip_family("${address}"))`)).toEqual([family]);
  });

  test("dovecot.tabescape escapes up to a NUL", () => {
    expect(printed('print((dovecot.tabescape("a\\tb\\n\\1\\0c"):gsub("\\1", "^")))')).toEqual(["a^tb^n^1"]);
  });

  test("dovecot.tabunescape takes escapes away", () => {
    expect(printed('print(dovecot.tabunescape("a\\1x\\1tb") == "ax\\tb")')).toEqual(["true"]);
  });

  test("dovecot.split_tabescaped splits at tabs", () => {
    expect(
      printed(
        'print(table.concat(dovecot.split_tabescaped("a\\t\\1t\\t"), "|"), #dovecot.split_tabescaped(""))',
      ),
    ).toEqual(["a|\t|\t0"]);
  });
});

describe("tables", () => {
  test("dovecot.base64 has no metatable", () => {
    expect(printed('print(getmetatable(dovecot.base64), rawget(dovecot, "base64") ~= nil)')).toEqual([
      "nil\ttrue",
    ]);
  });

  test("dovecot.base64.encode writes bytes", () => {
    expect(printed('print(dovecot.base64.encode("\\0\\255"))')).toEqual(["AP8="]);
  });

  test("dovecot.base64.decode ends where it understands nothing", () => {
    expect(printed('print(dovecot.base64.decode("YW Jj!YWJj"))')).toEqual(["abc"]);
  });

  test("dovecot.dict has its name", () => {
    expect(printed("print(getmetatable(dovecot.dict).__name)")).toEqual(["dovecot_dict"]);
  });

  test.each([
    ["dovecot.dict.ITERATE_FLAG_RECURSE", "1.0"],
    ["dovecot.dict.ITERATE_FLAG_SORT_BY_KEY", "2.0"],
    ["dovecot.dict.ITERATE_FLAG_SORT_BY_VALUE", "4.0"],
    ["dovecot.dict.ITERATE_FLAG_NO_VALUE", "8.0"],
    ["dovecot.dict.ITERATE_FLAG_EXACT_KEY", "16.0"],
    ["dovecot.dict.ITERATE_FLAG_ASYNC", "32.0"],
    ["dovecot.doveadm_client.DOVEADM_PROXY_TTL", "5.0"],
  ])("%s is the float %s", (constant, value) => {
    expect(printed(`print(${constant})`)).toEqual([value]);
  });

  test("dovecot.doveadm_client has its name", () => {
    expect(printed("print(getmetatable(dovecot.doveadm_client).__name)")).toEqual(["dovecot_doveadm_client"]);
  });

  test("dovecot has none of them in 2.3", () => {
    expect(runCreated("print(dovecot.dict, dovecot.base64, dovecot.gettimeofday)").printed).toEqual([
      "nil\tnil\tnil",
    ]);
  });
});

describe("templates", () => {
  test("dovecot.var_expand knows the clock and no user", () => {
    expect(
      printed('print(dovecot.var_expand("%{date:year}-%{time:usec}"), pcall(dovecot.var_expand, "%{user}"))'),
    ).toEqual(["2026-250000\tfalse\tfailed to expand '%{user}': Unknown variable 'user'"]);
  });
});

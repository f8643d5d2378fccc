import { describe, expect, test } from "vitest";
import { runCreated } from "../../run_hook.ts";

function expand(template: string): string | undefined {
  return runCreated(`print(user:var_expand(${JSON.stringify(template)}))`, {
    world: { users: { "Alice@Example.com": { settings: { own: "mine" } } } },
    user: "Alice@Example.com",
  }).printed[0];
}

describe("variables", () => {
  test.each([
    ["plain 100%% x", "plain 100% x"],
    ["%u|%n|%d|%s|%i|%h", "Alice@Example.com|Alice|Example.com|imap|1000|/var/vmail/Alice@Example.com"],
    ["%{lip}%{rip}%{local_ip}%{remote_ip}%l%r", ""],
    ["%{auth_user}|%{auth_username}|%{auth_domain}", "Alice@Example.com|Alice|Example.com"],
    ["%{pid}|%p|%{uid}|%{gid}", "1|1|1000|1000"],
    ["%{userdb:own}|%{userdb:none}|%{userdb:none:a:b}", "mine||a:b"],
    ["%{env:PATH}", ""],
    [
      "%{constructor}|%{__proto__}|%{toString:user}|%{hasOwnProperty;rounds=2:user}",
      "UNSUPPORTED_VARIABLE_constructor|UNSUPPORTED_VARIABLE___proto__|UNSUPPORTED_VARIABLE_toString|UNSUPPORTED_VARIABLE_hasOwnProperty;rounds=2",
    ],
    ["%z|%{nosuch}|%{set:x}", "UNSUPPORTED_VARIABLE_z|UNSUPPORTED_VARIABLE_nosuch|UNSUPPORTED_VARIABLE_set"],
    ["100%", "100"],
    ["%{user", "UNSUPPORTED_VARIABLE_{user"],
  ])("the template %j gives %j", (template, text) => {
    expect(expand(template)).toBe(text);
  });
});

describe("conditions", () => {
  test.each(["toString", "constructor", "__proto__"])("do not compare by %s", (operator) => {
    const template = `%{if;1;${operator};1;a;b}`;
    const { printed } = runCreated(`print(select(2, pcall(user.var_expand, user, "${template}")))`);
    expect(printed).toEqual([`var_expand(${template}) failed: if: Unsupported comparator '${operator}'`]);
  });
});

describe("templates that would take all time or memory", () => {
  test.each<[release: string, template: string]>([
    ["2.3.19.1", "%0999999999u"],
    ["2.3.19.1", "%-0999999999u"],
    ["2.3.19.1", "%0.0999999999u"],
    ["2.3.19.1", "%999999999.5Hu"],
    ["2.3.19.1", "%{sha256;rounds=99999999999:user}"],
    ["2.3.19.1", "%{pkcs5;rounds=99999999999:user}"],
    ["2.4.1", "%{user | sha1(rounds=99999999999)}"],
    ["2.4.5", "%{user | hash('sha256', rounds=99999999999)}"],
    ["2.4.1", "%{user | encrypt(key='x', rounds=99999999999)}"],
    ["2.4.1", "%{user | hexlify(99999999999)}"],
    ["2.4.1", "%{literal(5) | hex(99999999999)}"],
    ["2.4.1", "%{literal(5) | hex(-99999999999)}"],
  ])("of %s end the run: %s", (dovecot, template) => {
    const inHook = () => runCreated(`pcall(user.var_expand, user, "${template}")`, { world: { dovecot } });
    const inSetting = () => runCreated("", { world: { dovecot, settings: { x: template } } });
    for (const run of [inHook, inSetting])
      expect(run).toThrow(expect.objectContaining({ name: "ScriptLimitError", code: "template-limit" }));
  });

  test("a large width that only cuts is allowed", () => {
    expect(expand("%999999999u")).toBe("Alice@Example.com");
  });
});

describe("modifiers", () => {
  test.each([
    ["%Un %Ln %Rn", "ALICE alice ecilA"],
    ["%1n|%.2n|%-2n|%1.2n|%-3.2n", "A|Al|Al|li|ic"],
    ["%08n|%0.08n", "000Alice|000Alice"],
    ["%LDd", "example,dc=com"],
    ["%Xi", "3e8"],
    ["%LMn", "6384e2b2184bcbf58eccf10ca7a6563c"],
    ["%5LMn", "6384e"],
    ["%LHn", "682f95"],
    ["%2.256LHn", "95"],
    ["%Tn", "Alice"],
  ])("the template %j gives %j", (template, text) => {
    expect(expand(template)).toBe(text);
  });
});

describe("hashes", () => {
  test.each([
    ["%{sha1:user}", "e2ccf57ef91d9c53d3d4b5c68ec17c4e7d0a9c36"],
    ["%{md5;truncate=16:username}", "64"],
    ["<%{md5}>", "<>"],
    ["<%{MD5:user}>", "<>"],
  ])("the template %j is as long as its digest", (template, example) => {
    expect(expand(template)?.length).toBe(template.includes("truncate") ? 4 : example.length);
  });

  test("a hash in base64 is the same digest", () => {
    const hex = expand("%{sha256:username}") ?? "";
    expect(expand("%{sha256;format=base64:username}")).toBe(Buffer.from(hex, "hex").toString("base64"));
  });

  test("rounds hash the digest again, each time after the salt", () => {
    expect(expand("%{md5;rounds=2:username}")).not.toBe(expand("%{md5:username}"));
    expect(expand("%{md5;salt=x:username}")).not.toBe(expand("%{md5:username}"));
  });
});

describe("conditions", () => {
  test.each([
    ["%{if;%n;eq;Alice;yes;no}", "yes"],
    ["%{if;%n;ne;Alice;yes}", ""],
    ["%{if;%i;>;999;%u;no}", "Alice@Example.com"],
    ["%{if;%{gid};<=;999;yes;no}", "no"],
    ["%{if;%d;*;*.com;yes;no}", "yes"],
    ["%{if;%d;!~;^Ex;yes;no}", "no"],
  ])("the template %j gives %j", (template, text) => {
    expect(expand(template)).toBe(text);
  });
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";
import { runAuth } from "./results_in_lua.ts";

const moduleOf = (statements: string) =>
  `import { accept, type AuthHooks } from "dovescript";
export default {
  auth_userdb_lookup({ user }) {
    ${statements}
  },
  auth_userdb_iterate: () => [],
} satisfies AuthHooks;`;

/** The fields that a hook gives on a release, sorted; or the codes that are said of it. */
function fieldsOf(statements: string, dovecot: string): string[] {
  const { lua, diagnostics } = compileString(moduleOf(statements), { dovecot });
  if (lua === undefined) return diagnostics.map(({ code }) => code);
  const [given = ""] = runAuth(lua, 'USER = "a:n"');
  return /\{(?<fields>.*)\}/.exec(given)?.groups?.fields?.split(" ") ?? [];
}

const both = (statements: string) => ({
  old: fieldsOf(statements, "2.3.19.1"),
  new: fieldsOf(statements, "2.4.1"),
});

describe("accept", () => {
  test.each([
    ['mail: "maildir:~/M"', ["mail=maildir:~/M"], ["mail_driver=maildir", "mail_path=~/M"]],
    ['mail: "mdbox:~/a::b"', ["mail=mdbox:~/a::b"], ["mail_driver=mdbox", "mail_path=~/a:b"]],
    [
      '"namespace/x/location": "sdbox:~/x:LAYOUT=fs"',
      ["namespace/x/location=sdbox:~/x:LAYOUT=fs"],
      ["namespace/x/mail_driver=sdbox", "namespace/x/mail_path=~/x", "namespace/x/mailbox_list_layout=fs"],
    ],
    ['quota_rule: "*:storage=10"', ["quota_rule=*:storage=10"], ["quota_storage_size=10k"]],
    ['quota_rule: "*:bytes=5b"', ["quota_rule=*:bytes=5b"], ["quota_storage_size=5"]],
    ['quota_max_mail_size: "1M"', ["quota_max_mail_size=1M"], ["quota_mail_size=1M"]],
  ])("translates %s for 2.4", (fields, old, newer) => {
    expect(both(`return accept({ ${fields} });`)).toEqual({ old, new: newer });
  });

  test.each([
    [
      'mail_driver: "maildir", mail_path: `/m/${user}`',
      ["mail=maildir:/m/a::n"],
      ["mail_driver=maildir", "mail_path=/m/a:n"],
    ],
    [
      "quota_storage_size: user.length * 1024, quota_message_count: 7",
      ["quota_rule=*:bytes=3072:messages=7"],
      ["quota_message_count=7", "quota_storage_size=3072"],
    ],
    ["quota_mail_size: user", ["quota_max_mail_size=a:n"], ["quota_mail_size=a:n"]],
    ['"namespace+": "x"', ["namespace=x"], ["namespace+=x"]],
  ])("translates %s for 2.3", (fields, old, newer) => {
    expect(both(`return accept({ ${fields} });`)).toEqual({ old, new: newer });
  });

  test("leaves out what the release does not read where both are given", () => {
    expect(both('return accept({ mail: "maildir:~/M", mail_driver: "maildir", mail_path: "~/M" });')).toEqual(
      {
        old: ["mail=maildir:~/M"],
        new: ["mail_driver=maildir", "mail_path=~/M"],
      },
    );
  });
});

describe("unread-field", () => {
  const onlyNew = [
    "accept({ mail: `maildir:${user}` })",
    'accept({ mail: "mbox:~/mail" })',
    'accept({ mail: "maildir:~/M:CONTROL=~/c" })',
    'accept({ quota_rule: "Trash:storage=1G" })',
    'accept({ quota_rule: "*:storage=10%" })',
    'accept({ quota_rule2: "*:storage=1G" })',
    'accept({ quota_grace: "10%" })',
    'accept({ ...{ uid: 1 }, mail: "maildir:~/M" })',
    '$multi(dovecot.auth.USERDB_RESULT_OK, { mail: "maildir:~/M" })',
  ];
  test.each(onlyNew)("is said of %s for 2.4", (value) => {
    const { old, new: newer } = both(`return ${value};`);
    expect(newer).toEqual(["unread-field"]);
    expect(old).not.toContain("unread-field");
  });

  test.each([
    'accept({ mail_path: "~/M" })',
    "accept({ mail_driver: user, mail_path: user })",
    'accept({ quota_storage_size: "unlimited" })',
    'accept({ quota_storage_size: user === "ann" ? "1G" : undefined })',
    'accept({ quota_storage_grace: "10M" })',
  ])("is said of %s for 2.3", (value) => {
    const { old, new: newer } = both(`return ${value};`);
    expect(old).toEqual(["unread-field"]);
    expect(newer).not.toContain("unread-field");
  });

  test("is not said of fields of a passdb, other than those for its userdb", () => {
    const source = (fields: string) => `import { accept, type AuthHooks } from "dovescript";
export default { auth_password_verify(request) { return accept({ ${fields} }); } } satisfies AuthHooks;`;
    const codes = (fields: string) =>
      compileString(source(fields), { dovecot: "2.4.5" }).diagnostics.map(({ code }) => code);
    expect(codes('mail: "mbox:~/mail", quota_rule: "x"')).toEqual([]);
    expect(codes('userdb_mail: "mbox:~/mail"')).toEqual(["unread-field"]);
  });
});

import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

/** The hints about members of the request that a release lacks, for statements of a hook. */
function hintsOf(statements: string, dovecot: string): (string | undefined)[] {
  const source = `import { accept, type AuthHooks, reject } from "dovescript";
export default {
  auth_password_verify(request) {
    ${statements}
    return reject("next");
  },
} satisfies AuthHooks;`;
  return compileString(source, { dovecot }).diagnostics.map(({ code, hint }) =>
    code === "missing-member" ? hint?.replace(/, or set .*/, "") : code,
  );
}

test("missing-member names what there is instead, before and after a field was renamed", () => {
  const read = "if (request.FIELD === undefined) return accept();";
  const hints = (field: string, release: string) => hintsOf(read.replace("FIELD", field), release);
  expect(hints("service", "2.4.5")).toEqual(["Read `request.protocol`"]);
  expect(hints("service", "2.3.19.1")).toEqual([]);
  expect(hints("protocol", "2.3.19.1")).toEqual(["Read `request.service`"]);
  expect(hints("remote_ip", "2.3.10")).toEqual(["Read `request.rip`"]);
  expect(hints("rip", "2.4.0")).toEqual(["Read `request.remote_ip`"]);
  expect(hints("ssl_client_cert_fp", "2.4.1")).toEqual(["Do without it"]);
});

test("missing-member is not said of a field that gives way to one that is there", () => {
  const service = "if ((request.protocol ?? request.service) === undefined) return accept();";
  const service3 = 'if ((request.protocol ?? request.service ?? "none") === "x") return accept();';
  const address = 'if ((request.rip ?? (request.remote_ip ?? "none")) === "::1") return accept();';
  for (const release of ["2.3.4", "2.3.19.1", "2.4.0", "2.4.5"]) {
    expect(hintsOf(service, release), release).toEqual([]);
    expect(hintsOf(service3, release), release).toEqual([]);
    expect(hintsOf(address, release), release).toEqual([]);
  }
});

test("missing-member is said where nothing that is there takes the place of the field", () => {
  expect(hintsOf('if ((request.protocol ?? "imap") === "x") return accept();', "2.3.19.1")).toEqual([
    "Read `request.service`",
  ]);
  expect(hintsOf("if ((request.rip ?? request.lip) === undefined) return accept();", "2.4.5")).toEqual([
    "Read `request.remote_ip`",
    "Read `request.local_ip`",
  ]);
});

test("missing-member is said of a field whose type has no undefined to give way with", () => {
  expect(
    hintsOf("if ((request.lport ?? request.local_port) === undefined) return accept();", "2.4.5"),
  ).toEqual(["Read `request.local_port`"]);
});

/** The codes and lines of a mail script with these hooks. */
function foundIn(hooks: string, dovecot: string): string[] {
  const source = `import type { MailHooks } from "dovescript";\nexport default {\n${hooks}\n} satisfies MailHooks;\n`;
  const { diagnostics } = compileString(source, { dovecot });
  return diagnostics.map(({ code, location }) => `${code} ${location?.line}`);
}

test("missing-member knows what came, what went and what a package leaves out", () => {
  const debug =
    'mail_user_created(user) {\n  const { mail_debug } = user;\n  if (mail_debug) dovecot.i_info("debug");\n},';
  expect(foundIn(debug, "2.3.19.1")).toEqual([]);
  expect(foundIn(debug, "2.4.1")).toEqual(["missing-member 4"]);
  const restrict = "mail_user_created() {\n  dovecot.restrict_global_variables(true);\n},";
  expect(foundIn(restrict, "2.3.13")).toEqual(["missing-member 4"]);
  expect(foundIn(restrict, "2.3.19.1")).toEqual([]);
});

test("missing-member knows since when script_init gets settings", () => {
  const hooks =
    'script_init(settings) {\n  dovecot.i_info(settings.colour ?? "none");\n},\nmail_user_created() {},';
  expect(foundIn(hooks, "2.3.19.1")).toEqual(["missing-member 3"]);
  expect(foundIn(hooks, "2.4.1")).toEqual([]);
});

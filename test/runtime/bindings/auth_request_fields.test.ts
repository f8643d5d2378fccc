import { describe, expect, test } from "vitest";
import { Dovecot } from "../../../runtime/index.ts";

const INFORMATION = [
  "service=imap",
  "rip=192.0.2.7",
  "lip=192.0.2.1",
  "rport=4711",
  "lport=143",
  "session=S1",
  "real_rip=198.51.100.1",
  "real_lip=198.51.100.2",
  "real_rport=1",
  "real_lport=2",
  "local_name=mail.example.org",
  "client_id=x",
  "secured",
  "valid-client-cert",
].map((each) => `-x ${each}`);

const MASTER = {
  auth_master_user_separator: "*",
  passdbs: [{ driver: "lua", master: true }, { driver: "lua" }],
} as const;

/** What a hook reads in a field: a text or a boolean as it is, the type of anything else. */
function read(member: string, dovecot: string, [user, auth]: readonly [user: string, auth: object]): string {
  const script = `function auth_password_verify(auth_request)
    local value = ${member}
    local isShown = type(value) == "string" or type(value) == "boolean"
    dovecot.i_info(isShown and tostring(value) or type(value))
    return 1, {}
  end`;
  const server = new Dovecot({ dovecot, auth }, { scripts: { "/etc/dovecot/auth.lua": script } });
  const { lines } = server.perform(`auth test ${INFORMATION.join(" ")} ${user} secret`);
  return lines[0]?.text ?? "";
}

const readBy = (member: string, login: readonly [user: string, auth: object]) =>
  ["2.3.19.1", "2.4.5"].map((dovecot) => read(member, dovecot, login));

describe("fields of a request", () => {
  test.each([
    ["auth_request.auth_domain", "ex.org", "nil"],
    ["auth_request.auth_user", "Alice@ex.org", "Alice@ex.org"],
    ["auth_request.auth_username", "Alice", "nil"],
    ["auth_request.cert", "valid", "valid"],
    ["auth_request.client_id", "x", "x"],
    ["auth_request.client_pid", "nil", "0"],
    ["auth_request.domain", "ex.org", "nil"],
    ["auth_request.domain_first", "ex.org", "ex.org"],
    ["auth_request.domain_last", "ex.org", "ex.org"],
    ["auth_request.id", "nil", "1"],
    ["auth_request.lip", "192.0.2.1", "nil"],
    ["auth_request.local_ip", "192.0.2.1", "192.0.2.1"],
    ["auth_request.local_name", "mail.example.org", "mail.example.org"],
    ["auth_request.local_port", "143", "143"],
    ["auth_request.lport", "143", "nil"],
    ["auth_request.master_user", "nil", "nil"],
    ["auth_request.mech", "PLAIN", "nil"],
    ["auth_request.mechanism", "PLAIN", "PLAIN"],
    ["auth_request.orig_domain", "ex.org", "nil"],
    ["auth_request.orig_user", "Alice@ex.org", "nil"],
    ["auth_request.orig_username", "Alice", "nil"],
    ["auth_request.original_domain", "ex.org", "nil"],
    ["auth_request.original_user", "Alice@ex.org", "Alice@ex.org"],
    ["auth_request.original_username", "Alice", "nil"],
    ["auth_request.owner_user", "nil", "alice@ex.org"],
    ["auth_request.password", "secret", "secret"],
    ["auth_request.pid", "0", "nil"],
    ["auth_request.protocol", "nil", "imap"],
    ["auth_request.real_lip", "198.51.100.2", "nil"],
    ["auth_request.real_local_ip", "198.51.100.2", "198.51.100.2"],
    ["auth_request.real_local_port", "2", "2"],
    ["auth_request.real_lport", "2", "nil"],
    ["auth_request.real_remote_ip", "198.51.100.1", "198.51.100.1"],
    ["auth_request.real_remote_port", "1", "1"],
    ["auth_request.real_rip", "198.51.100.1", "nil"],
    ["auth_request.real_rport", "1", "nil"],
    ["auth_request.remote_ip", "192.0.2.7", "192.0.2.7"],
    ["auth_request.remote_port", "4711", "4711"],
    ["auth_request.rip", "192.0.2.7", "nil"],
    ["auth_request.rport", "4711", "nil"],
    ["auth_request.secured", "secured", "secured"],
    ["auth_request.service", "imap", "nil"],
    ["auth_request.session", "S1", "S1"],
    ["auth_request.session_pid", "nil", ""],
    ["auth_request.ssl_client_cert_fp", "nil", "nil"],
    ["auth_request.ssl_client_cert_pubkey_fp", "nil", "nil"],
    ["auth_request.ssl_ja3_hash", "nil", "nil"],
    ["auth_request.user", "alice@ex.org", "alice@ex.org"],
    ["auth_request.username", "alice", "nil"],
  ])("%s is what the client said, in the releases that have it", (member, old, newer) => {
    expect(readBy(member, ["Alice@ex.org", {}])).toEqual([old, newer]);
  });

  test.each([
    ["auth_request.login_user", "alice@ex.org", "alice@ex.org"],
    ["auth_request.login_username", "alice", "nil"],
    ["auth_request.login_domain", "ex.org", "nil"],
  ])("%s is the user whom a master user wants to be", (member, old, newer) => {
    expect(readBy(member, ["alice@ex.org*admin", MASTER])).toEqual([old, newer]);
  });

  test.each([
    ["auth_request.passdb", "table", "table"],
    ["auth_request.passdbs_seen_internal_failure", "false", "false"],
    ["auth_request.passdbs_seen_user_unknown", "false", "false"],
    ["auth_request.skip_password_check", "false", "false"],
    ["auth_request.userdb", "table", "table"],
    ["auth_request.userdbs_seen_internal_failure", "false", "false"],
  ])("%s belongs to the object itself", (member, old, newer) => {
    expect(readBy(member, ["alice", {}])).toEqual([old, newer]);
  });
});

describe("log methods of a request", () => {
  test.each([
    ["auth_request.log_debug", "debug"],
    ["auth_request.log_info", "info"],
    ["auth_request.log_warning", "warning"],
    ["auth_request.log_error", "error"],
  ])("%s writes a line of its level behind the user", (member, level) => {
    const method = member.replace(".", ":");
    const script = `function auth_password_verify(auth_request) ${method}("text") return 1, {} end`;
    const auth = { auth_verbose: true, auth_debug: true };
    const server = new Dovecot({ dovecot: "2.4.5", auth }, { scripts: { "/a.lua": script } });
    const { lines } = server.authenticate("alice", { password: "x" });
    expect(lines.filter(({ text }) => text.endsWith("db-lua: text")).map((line) => line.level)).toEqual([
      level,
    ]);
  });

  test("auth_request:event gives an event whose lines no setting stops", () => {
    const script =
      'function auth_password_verify(auth_request) auth_request:event():log_info("text") return 1, {} end';
    const server = new Dovecot({ dovecot: "2.4.5" }, { scripts: { "/a.lua": script } });
    const { lines } = server.authenticate("alice", { password: "x" });
    expect(lines.map(({ text }) => text)).toEqual(["lua: text"]);
  });
});

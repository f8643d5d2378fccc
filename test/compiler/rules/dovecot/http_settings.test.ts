import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

/** The codes and hints about a client that a hook makes. */
function said(client: string, dovecot: string): string[] {
  const source = `import { httpClient } from "dovescript/http";
const client = ${client};
export function mail_user_created(): void {
  client.request({ url: "http://127.0.0.1/" });
}`;
  return compileString(source, { dovecot }).diagnostics.map(({ code, hint }) => `${code}: ${hint}`);
}

const raw = (settings: string, release: string) => said(`dovecot.http.client(${settings})`, release);
const own = (options: string, release: string) => said(`httpClient(${options})`, release);
const written = (option: string) =>
  `http-setting: Write \`httpClient({ ${option} })\`, which has the right name for each release.`;

test("http-setting names the option for a setting of the other line", () => {
  expect(raw('{ request_timeout: "5s" }', "2.3.19.1")).toEqual([written('requestTimeout: "5s"')]);
  expect(raw("{ request_timeout_msecs: 5000 }", "2.4.5")).toEqual([written("requestTimeout: 5000")]);
  expect(raw("{ max_attempts: 2 }", "2.4.5")).toEqual([written("maxAttempts: 2")]);
  expect(raw("{ max_auto_retry_delay_secs: 9 }", "2.4.5")).toEqual([written('maxAutoRetryDelay: "9s"')]);
  expect(raw("{ no_auto_retry: true }", "2.4.5")).toEqual([written("autoRetry: false")]);
  expect(raw('{ auto_redirect: "no" }', "2.3.19.1")).toEqual([written("autoRedirect: false")]);
  expect(raw("{ debug: true }", "2.4.5")).toEqual(["http-setting: Leave it out for this release."]);
  expect(own("{ debug: true }", "2.4.5")).toEqual(["http-setting: Leave it out for this release."]);
  expect(own('{ ssl_client_ca_file: "/etc/ca.pem" }', "2.3.19.1")).toEqual([
    "http-setting: Leave it out for this release.",
  ]);
  expect(raw('{ dns_client_timeout: "5s" }', "2.4.1")).toEqual([
    "http-setting: Leave it out for this release.",
  ]);
  expect(raw('{ dns_client_timeout: "5s" }', "2.4.5")).toEqual([]);
});

test("http-setting finds settings in constants and spreads", () => {
  expect(raw('(() => ({ request_timeout: "5s" as const }))()', "2.3.19.1")).toEqual([
    written("requestTimeout: …"),
  ]);
  expect(raw('{ ...{ request_timeout: "5s" as const } }', "2.3.19.1")).toEqual([
    written('requestTimeout: "5s"'),
  ]);
});

test("http-option wants options that are written in the call, each once", () => {
  const codes = (options: string) => own(options, "2.4.5").map((line) => line.replace(/:.*/, ""));
  expect(codes("{ ...{ maxAttempts: 2 } }")).toEqual(["http-option"]);
  expect(codes("(() => ({ maxAttempts: 2 }))()")).toEqual(["http-option"]);
  expect(codes('{ requestTimeout: 5000, request_timeout: "5s" }')).toEqual(["http-option"]);
  expect(codes("{ maxAttempts: -1 }")).toEqual(["http-option"]);
  expect(codes("{ maxAttempts: 1.5 }")).toEqual(["http-option"]);
  expect(codes('{ requestTimeout: "5" }')).toEqual(["http-option"]);
  expect(codes("{ requestTimeout: 0.5 }")).toEqual(["http-option"]);
  expect(codes('{ requestTimeout: "5s", maxAttempts: 2, autoRetry: true }')).toEqual([]);
  expect(said("[{}].map(httpClient)[0]!", "2.4.5").map((line) => line.replace(/:.*/, ""))).toEqual([
    "http-option",
  ]);
});

test("missing-member says that 2.3.13 has no HTTP client", () => {
  const codes = (lines: readonly string[]) => new Set(lines.map((line) => line.replace(/:.*/, "")));
  expect(codes(own("{}", "2.3.13"))).toEqual(new Set(["missing-member"]));
  expect(codes(raw('{ request_timeout: "5s" }', "2.3.13"))).toEqual(new Set(["missing-member"]));
});

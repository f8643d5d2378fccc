import { type HttpSettingKind, httpSettingsOf } from "../../releases/index.ts";
import { type TopicName, typescriptTopics } from "../diagnostics/index.ts";
import ts from "../typescript_api.ts";
import { declaredNames, type Place } from "./place.ts";

const TYPES = ["HttpClientSettings", "HttpClientOptions"];
const TOPIC: TopicName = "http-setting";
/** A member that the type of an object literal lacks; the second has a proposal. */
const UNKNOWN: readonly number[] = [2353, 2561];

/** Names that scripts give to settings, and the option that they mean. */
const MEANT: Readonly<Record<string, string>> = {
  timeout: 'requestTimeout: "5s"',
  timeout_msecs: "requestTimeout: 5000",
  request_timeout_secs: 'requestTimeout: "5s"',
  connect_timeout_secs: 'connectTimeout: "5s"',
  retries: "maxAttempts: 2",
  max_retries: "maxAttempts: 2",
  attempts: "maxAttempts: 2",
  redirects: "maxRedirects: 1",
};

const time = 'A time has a unit: `"5s"`, `"250ms"`. Dovecot 2.4 raises an error for a number.';
const flag =
  'Write `"yes"` or `"no"`: a boolean as a setting of Dovecot 2.4 ends the process in a segmentation fault.';
const byKind: Partial<Readonly<Record<HttpSettingKind, string>>> = {
  time,
  "yes or no": flag,
  milliseconds: "Write a number of milliseconds: `5000`. Dovecot 2.3 raises an error for a text.",
  seconds: "Write a number of seconds: `5`. Dovecot 2.3 raises an error for a text.",
};

const kinds = new Map([...httpSettingsOf("2.3.19"), ...httpSettingsOf("2.4.2")]);

/** Returns the hint for a problem with a setting or an option of an HTTP client. */
export function httpHint({ node, code, checker }: Place): string | undefined {
  const { codes }: { readonly codes: readonly number[] } = typescriptTopics[TOPIC];
  const { parent } = node;
  if (!codes.includes(code) || !ts.isIdentifier(node) || !ts.isObjectLiteralElement(parent)) return undefined;
  const wanted = checker.getContextualType(parent.parent as ts.ObjectLiteralExpression);
  if (!declaredNames(wanted).some((name) => TYPES.includes(name))) return undefined;
  if (!UNKNOWN.includes(code)) return byKind[kinds.get(node.text) ?? "text"];
  const meant = MEANT[node.text];
  return (
    meant &&
    `No release knows '${node.text}'. Write \`httpClient({ ${meant} })\`, which has the right name for each.`
  );
}

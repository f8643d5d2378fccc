import { httpSettingsOf, lineOf } from "../../../../releases/index.ts";
import { type Report, sourceText } from "../../../diagnostics/index.ts";
import { optionOfSetting } from "../../../http/index.ts";
import { type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

/** A setting in a program: the place to report, and its value if it is written there. */
interface WrittenSetting {
  readonly place: ts.Node;
  readonly value?: ts.Expression;
}

interface SettingCheck {
  readonly meaning: Meaning;
  readonly report: Report;
}

/** Reports a setting that the release does not know. */
export function checkSetting(
  name: string,
  { place, value }: WrittenSetting,
  { meaning, report }: SettingCheck,
): void {
  const { release } = meaning;
  const known = httpSettingsOf(release);
  if (known.size === 0 || known.has(name)) return;
  const effect = lineOf(release).name === "2.3" ? "ignores" : "raises an error for";
  report("http-setting", place, { release, effect, name, instead: insteadOf(name, value) });
}

/** The option of `httpClient` that is written for a setting of the other line. */
function insteadOf(name: string, value: ts.Expression | undefined): string {
  const option = optionOfSetting(name);
  if (!option) return "Leave it out for this release.";
  const shown = value ? optionValue(name, skipTypes(value)) : "…";
  return `Write \`httpClient({ ${option}: ${shown} })\`, which has the right name for each release.`;
}

function optionValue(name: string, value: ts.Expression): string {
  if (name.startsWith("no_")) return opposite(value);
  if (name === "auto_redirect" || name === "auto_retry") return flag(value);
  return name.endsWith("_secs") && ts.isNumericLiteral(value) ? `"${value.text}s"` : sourceText(value);
}

function opposite(value: ts.Expression): string {
  if (value.kind === ts.SyntaxKind.TrueKeyword) return "false";
  return value.kind === ts.SyntaxKind.FalseKeyword ? "true" : `!(${sourceText(value)})`;
}

function flag(value: ts.Expression): string {
  return ts.isStringLiteralLike(value) ? String(value.text === "yes") : `${sourceText(value)} === "yes"`;
}

import { type HttpSettingKind, httpSettingsOf } from "../../../releases/index.ts";
import { nearest } from "../../diagnostics/index.ts";
import { followed } from "../scope/values.ts";
import type { Script } from "../script.ts";
import type { ServerTypes } from "../server/types.ts";
import { argumentsOf, type Call, type Expression, isCall, type Table } from "../syntax/nodes.ts";
import { exampleOf, type Setting, settingProblem, settingText } from "./http_values.ts";

/** A setting that is written in a table. */
interface WrittenSetting {
  readonly name: string;
  readonly value: Expression;
  readonly table: Table;
}

/** Settings of HTTP clients that the release ignores or refuses, and values of a wrong kind. */
export function checkHttpSettings(script: Script, types: ServerTypes): void {
  const known = httpSettingsOf(script.release);
  if (known.size === 0) return;
  for (const node of script.nodes) {
    const table = isCall(node) ? settingsOf(node, script, types) : undefined;
    for (const field of table?.fields ?? []) {
      if (field.type !== "TableKeyString" || isUnset(field.value, script)) continue;
      const setting = { name: field.key.name, value: field.value, table: table! };
      const kind = known.get(setting.name);
      if (kind === undefined) reportUnknown(setting, known, script);
      else reportValue(setting, kind, script);
    }
  }
}

function settingsOf(call: Call, script: Script, types: ServerTypes): Table | undefined {
  const use = types.useOf(call.base);
  if (use?.name !== "client" || types.declarations.nameOf(use.object) !== "DovecotHttp") return undefined;
  const [first] = argumentsOf(call);
  const table = first && followed(first, script);
  return table?.type === "TableConstructorExpression" ? table : undefined;
}

/** Returns true for a name that nothing defines, which is nil, so that it sets nothing. */
function isUnset(value: Expression, script: Script): boolean {
  const variable = script.variableOf(value);
  return value.type === "NilLiteral" || (variable?.kind === "global" && variable.writes.length === 0);
}

/** From 2.4.0 on the settings are those of the configuration, and a name that is not one raises. */
function isStrict(known: ReadonlyMap<string, HttpSettingKind>): boolean {
  return !known.has("debug");
}

function reportUnknown(
  { name, value, table }: WrittenSetting,
  known: ReadonlyMap<string, HttpSettingKind>,
  script: Script,
): void {
  const isRefused = isStrict(known);
  const instead = namesFor(name).find((each) => known.has(each));
  const written = table.fields.flatMap((field) => (field.type === "TableKeyString" ? [field.key.name] : []));
  if (!isRefused && instead !== undefined && written.includes(instead)) return;
  const near = nearest(name, [...known.keys()]);
  const meant = instead ?? (near && name.length > 4 ? near : undefined);
  script.report("lua-http-setting", parentOf(value, script), {
    problem: `Dovecot ${script.release} ${isRefused ? "refuses" : "ignores"} the setting '${name}' of an HTTP client, which it does not have.`,
    remedy:
      meant === undefined || name === "debug"
        ? "Leave it out."
        : remedyFor({ name: meant, kind: known.get(meant)!, value, former: name }),
  });
}

function remedyFor(setting: Setting): string {
  const text = settingText(setting);
  if (text) return `Write \`${text}\`.`;
  const example = exampleOf(setting.kind);
  return `Its name is \`${setting.name}\`, and its value is ${example}.`;
}

function parentOf(value: Expression, script: Script) {
  return script.parents.get(value) ?? value;
}

/** The names that a setting has in other releases. */
function namesFor(name: string): string[] {
  const bare = name
    .replace(/_(?:m?secs)$/, "")
    .replace(/^no_/, "")
    .replace(/^request_/, "");
  const stems = [bare, `request_${bare}`];
  return stems.flatMap((stem) => [stem, `${stem}_msecs`, `${stem}_secs`, `no_${stem}`]);
}

function reportValue({ name, value }: WrittenSetting, kind: HttpSettingKind, script: Script): void {
  const literal = followed(value, script);
  const problem = settingProblem(kind, literal);
  if (!problem) return;
  script.report("lua-http-setting", parentOf(value, script), {
    problem: `'${name}' is ${problem}.`,
    remedy: remedyFor({ name, kind, value: literal, former: name }),
  });
}

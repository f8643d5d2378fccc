import { httpSettingsOf } from "../../../../releases/index.ts";
import { type Report, sourceText } from "../../../diagnostics/index.ts";
import { clientCall, isHttpClient, settingOfOption, writtenOption } from "../../../http/index.ts";
import type { Meaning } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { optionProblem } from "./option_values.ts";
import { checkSetting } from "./settings.ts";

const EXAMPLE = 'Write `httpClient({ requestTimeout: "5s" })`, with each option by its name.';

/** Calls of `httpClient` whose options cannot be written as settings of the release. */
export function checkClientOptions(files: readonly ts.SourceFile[], meaning: Meaning, report: Report): void {
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const call = clientCall(node, meaning);
    if (call) checkCall(call, meaning, report);
    else if (ts.isIdentifier(node) && isReference(node) && isHttpClient(node, meaning))
      report("http-option", node, {
        problem: "where it is not called there are none",
        instead: `Call it where the client is made: \`${sourceText(node)}({ requestTimeout: "5s" })\`.`,
      });
  }
}

/** Returns true for a name that is neither a part of an import nor called. */
function isReference(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  const member = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  return !(ts.isCallExpression(member.parent) && member.parent.expression === member);
}

function checkCall(call: ts.CallExpression, meaning: Meaning, report: Report): void {
  const { release } = meaning;
  if (httpSettingsOf(release).size === 0) {
    const reason = "it came with 2.3.19";
    report("missing-member", call.expression, { name: "http", release, reason, instead: "Do without it" });
    return;
  }
  const [options] = call.arguments;
  if (!options) return;
  if (!ts.isObjectLiteralExpression(options)) {
    report("http-option", options, { problem: "they are not written in the call", instead: EXAMPLE });
    return;
  }
  const given = new Map<string, string>();
  for (const property of options.properties) checkProperty(property, given, { meaning, report });
}

interface OptionCheck {
  readonly meaning: Meaning;
  readonly report: Report;
}

function checkProperty(
  property: ts.ObjectLiteralElementLike,
  given: Map<string, string>,
  { meaning, report }: OptionCheck,
): void {
  const written = writtenOption(property);
  if (!written) {
    const problem = `\`${sourceText(property)}\` does not say which ones it has`;
    report("http-option", property, { problem, instead: EXAMPLE });
    return;
  }
  const { name, value } = written;
  const setting = settingOfOption(name, meaning.release);
  const before = given.get(setting?.name ?? name);
  given.set(setting?.name ?? name, name);
  if (before !== undefined) {
    const problem = `'${before}' and '${name}' become the same one`;
    report("http-option", property, { problem, instead: `Leave out one of them: \`${name}\`.` });
  } else if (!setting) checkSetting(name, { place: property, value }, { meaning, report });
  else {
    const problem = optionProblem(setting, value, meaning);
    if (problem) report("http-option", value, problem);
  }
}

import { type Flow, isCallOf } from "../../../dataflow/index.ts";
import type { Report } from "../../../diagnostics/index.ts";
import type { Meaning } from "../../../semantics/index.ts";
import type ts from "../../../typescript_api.ts";
import { sourcesOf } from "../client_texts.ts";

/** The program, with its calls and the ways of its values. */
interface TemplateSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** The member that makes fields of a text; its variables, such as `%u`, are replaced in each value by itself. */
const METHOD = "response_from_template";

/** Templates of fields that a text of a client gets into. */
export function checkTemplates({ calls, ...setting }: TemplateSetting, report: Report): void {
  const { meaning } = setting;
  const templates = calls
    .filter((call) => isCallOf(call, METHOD, meaning))
    .flatMap((call) => call.arguments[0] ?? []);
  for (const template of sourcesOf(templates, setting).keys())
    report("fields-in-text", template, { release: meaning.release, text: `the text of ${METHOD}` });
}

import { basename, relative, resolve } from "node:path";
import { createDiagnostic, type Diagnostic, locate, locateNode } from "../diagnostics/index.ts";
import ts from "../typescript_api.ts";
import { type EditorRequirement, editorRequirements } from "./editor_requirements.ts";
import { jsonMember, jsonProperty } from "./json_property.ts";

/** A tsconfig.json as it was read. */
export interface ReadConfiguration {
  readonly source: ts.TsConfigSourceFile;
  readonly options: ts.CompilerOptions;
  /** Absolute paths of what `files` and `include` name. */
  readonly files: readonly string[];
  /** Absolute paths. */
  readonly entries: readonly string[];
  readonly folder: string;
}

/** Reports why an editor that reads this tsconfig.json shows something else than `check` does. */
export function editorProblems(read: ReadConfiguration): Diagnostic[] {
  return [
    ...editorRequirements
      .filter(({ isMet }) => !isMet(read.options))
      .map((requirement) => describeOption(requirement, read)),
    ...read.entries.filter((entry) => !read.files.includes(entry)).map((entry) => describeEntry(entry, read)),
  ];
}

function describeOption({ option, example, otherwise }: EditorRequirement, { source }: ReadConfiguration) {
  const root = source.statements[0]?.expression;
  const written = jsonMember(jsonProperty(root, "compilerOptions"), option);
  const inherited = jsonMember(root, "extends") ?? jsonMember(root, "compilerOptions");
  const node = written ?? inherited;
  const location = node ? locateNode(node, source) : locate(source, { start: 0, end: 0 });
  return createDiagnostic("config-editor-option", location, {
    file: basename(source.fileName),
    option,
    state: written ? `is ${written.initializer.getText(source)}` : "is not as `check` has it",
    otherwise,
    remedy: example === undefined ? `Leave out "${option}"` : `Write ${example}`,
  });
}

function describeEntry(entry: string, { source, folder }: ReadConfiguration): Diagnostic {
  const section = jsonProperty(source.statements[0]?.expression, "dovescript");
  const entries = jsonProperty(section, "entries");
  const elements = entries && ts.isArrayLiteralExpression(entries) ? [...entries.elements] : [];
  const node = elements.find(
    (element) => ts.isStringLiteral(element) && resolve(folder, element.text) === entry,
  );
  return createDiagnostic(
    "config-entry-not-included",
    node ? locateNode(node, source) : locate(source, { start: 0, end: 0 }),
    { file: basename(source.fileName), entry: relative(folder, entry) },
  );
}

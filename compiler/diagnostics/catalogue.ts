import type ts from "../typescript_api.ts";
import { type Diagnostic, type Location, locateNode } from "./diagnostic.ts";
import { authRules } from "./messages/auth.ts";
import { configurationRules } from "./messages/configuration.ts";
import type { Rule } from "./messages/entry.ts";
import { hookRules } from "./messages/hooks.ts";
import { httpRules } from "./messages/http.ts";
import { luaRules } from "./messages/lua.ts";
import { luaFileRules } from "./messages/lua_files.ts";
import { luaResultRules } from "./messages/lua_results.ts";
import { meaningRules } from "./messages/meaning.ts";
import { serverRules } from "./messages/server.ts";
import { valueRules } from "./messages/values.ts";

const rules = {
  ...hookRules,
  ...serverRules,
  ...authRules,
  ...httpRules,
  ...valueRules,
  ...meaningRules,
  ...luaRules,
  ...luaFileRules,
  ...luaResultRules,
  ...configurationRules,
};

/** A code of the catalogue. Codes are permanent. */
export type Code = keyof typeof rules;

/** Everything the compiler can say about a program, by code. TypeScript's own messages (`TS2353`) are not in it. */
export const catalogue: Readonly<Record<Code, Rule>> = rules;

/** The values that a message and its hint mention. */
export type Values = Readonly<Record<string, string>>;

/** Function by which a rule reports a finding. */
export type Report = (code: Code, node: ts.Node, values?: Values) => void;

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Makes the diagnostic of a code at a place. */
export function createDiagnostic(
  code: Code,
  location: Location | undefined,
  values: Values = {},
): Diagnostic {
  const { severity, category, message, hint, remedy } = catalogue[code];
  return {
    code,
    severity,
    ...(category && { category }),
    message: fill(message, values),
    hint: fill(hint, { ...(remedy && { remedy }), ...values }),
    ...(location && { location }),
  };
}

/** A `Report` that collects into an array. */
export function collectInto(diagnostics: Diagnostic[]): Report {
  return (code, node, values) => diagnostics.push(createDiagnostic(code, locateNode(node), values));
}

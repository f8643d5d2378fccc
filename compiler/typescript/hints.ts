import { contexts, type TypeHint } from "../contexts/index.ts";
import { type TopicName, typescriptTopics } from "../diagnostics/index.ts";
import type ts from "../typescript_api.ts";
import { hookHint } from "./hook_hints.ts";
import { httpHint } from "./http_hints.ts";
import { declaredNames, ownerType, type Place, placeOf, wantedType } from "./place.ts";

const onlyOurLibrary =
  "Hooks have a library of their own, which names all that exists in Lua; no option and no package brings more.";

/**
 * Returns the hint for a problem that TypeScript reports, if there is one. It is found by codes and types, not by
 * words.
 */
export function typescriptHint(diagnostic: ts.Diagnostic, program: ts.Program): string | undefined {
  if (hasCode("outside-library", diagnostic.code)) return onlyOurLibrary;
  const place = placeOf(diagnostic, program);
  if (!place) return undefined;
  for (const context of contexts) {
    for (const known of context.typeHints) {
      const hint = hasCode(known.topic, place.code) && hintOf(known, place);
      if (hint) return hint;
    }
  }
  return httpHint(place) ?? hookHint(place);
}

function hasCode(topic: TopicName, code: number): boolean {
  const { codes }: { readonly codes: readonly number[] } = typescriptTopics[topic];
  return codes.includes(code);
}

function hintOf(known: TypeHint, place: Place): string | undefined {
  const isKnown = (type: ts.Type | undefined) =>
    declaredNames(type).some((name) => known.types.includes(name));
  if (known.kind === "unfit-value") return isKnown(wantedType(place)) ? known.hint : undefined;
  const member = place.node.getText();
  return Object.hasOwn(known.hints, member) && isKnown(ownerType(place)) ? known.hints[member] : undefined;
}

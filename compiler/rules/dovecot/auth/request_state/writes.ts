import type { Hooks } from "../../../../contexts/index.ts";
import { isHookFunction } from "../../../../contexts/index.ts";
import type { Flow, Slot } from "../../../../dataflow/index.ts";
import { functionAround, isAssignment, type Meaning, skipTypes } from "../../../../semantics/index.ts";
import ts from "../../../../typescript_api.ts";
import { type Place, placeOf } from "./places.ts";

/** The program, with the ways of its values. */
export interface StateSetting {
  readonly files: readonly ts.SourceFile[];
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** An assignment to such a place. */
export interface Write {
  readonly node: ts.BinaryExpression;
  readonly place: Place;
}

/** The assignments inside of functions of something to a place that outlives the call. */
export function writesIn(files: readonly ts.SourceFile[], meaning: Meaning): Write[] {
  return files
    .flatMap((file) => meaning.facts.ofKind(ts.SyntaxKind.BinaryExpression, file))
    .flatMap((node) => {
      if (!isAssignment(node) || functionAround(node) === undefined) return [];
      const place = placeOf(skipTypes(node.left), meaning);
      return place ? [{ node, place }] : [];
    });
}

/** Values that come from a request: its parameter, the password, and what is made of them. */
export function requestValues({ hooks, flow, meaning }: StateSetting): ReadonlySet<Slot> {
  const found = new Set<Slot>();
  for (const { all } of hooks.values()) {
    for (const { value, description } of all) {
      if (!description.parameters.some((text) => text.endsWith("AuthRequest"))) continue;
      const parameters = isHookFunction(value) ? value.parameters : [];
      for (const symbol of parameters.flatMap(({ name }) => symbolsIn(name, meaning))) {
        found.add(symbol);
        for (const slot of flow.reach(symbol, () => true).keys()) found.add(slot);
      }
    }
  }
  return found;
}

function symbolsIn(name: ts.BindingName, meaning: Meaning): ts.Symbol[] {
  if (ts.isIdentifier(name)) return [meaning.symbolOf(name)].filter((symbol) => symbol !== undefined);
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? symbolsIn(element.name, meaning) : [],
  );
}

import type ts from "../typescript_api.ts";
import { declaredNames, placeOf, typesAround } from "./place.ts";

/** What a rule of ours says in other words: what Lua has not, or decorators. */
export type Subject = "library" | "decorator";

/** Calls of decorators that do not fit: of a class, a parameter, a property, a method. */
const DECORATOR: readonly number[] = [1238, 1239, 1240, 1241];

/** The types by which the library of hooks says that something does not exist in Lua. */
const ABSENT: readonly string[] = ["NotInLua", "RegExp"];

/** What a diagnostic of TypeScript is about, if a rule of ours may say the same. */
export function subjectOf(diagnostic: ts.Diagnostic, program: ts.Program): Subject | undefined {
  if (DECORATOR.includes(diagnostic.code)) return "decorator";
  const place = placeOf(diagnostic, program);
  const types = place ? typesAround(place) : [];
  return types.some((type) => declaredNames(type).some((name) => ABSENT.includes(name)))
    ? "library"
    : undefined;
}

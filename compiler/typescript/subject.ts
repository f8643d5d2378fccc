import type ts from "../typescript_api.ts";
import { declaredNames, placeOf, typesAround } from "./place.ts";

/** Subjects that rules of this compiler report better than TypeScript: missing parts of Lua, or decorators. */
export type Subject = "library" | "decorator";

/** Calls of decorators that do not fit: of a class, a parameter, a property, a method. */
const DECORATOR: readonly number[] = [1238, 1239, 1240, 1241];

/** The types by which the library of hooks says that something does not exist in Lua. */
const ABSENT: readonly string[] = ["NotInLua", "RegExp"];

/** Returns the subject of a TypeScript diagnostic, if a rule of this compiler may report the same. */
export function subjectOf(diagnostic: ts.Diagnostic, program: ts.Program): Subject | undefined {
  if (DECORATOR.includes(diagnostic.code)) return "decorator";
  const place = placeOf(diagnostic, program);
  const types = place ? typesAround(place) : [];
  return types.some((type) => declaredNames(type).some((name) => ABSENT.includes(name)))
    ? "library"
    : undefined;
}

import { fail } from "../failure.ts";
import type { Filter } from "../filter.ts";
import { replaceFirst } from "../regular_expression.ts";

const regexp: Filter = ({ given, transfer, scope }) => {
  given.requireSome();
  const [pattern, replacement] = given.positional.slice(0, 2).map((value) => given.text(value));
  given.limit(2);
  given.refuseNamed();
  if (pattern === undefined) return fail("Missing pattern and replacement parameters");
  if (replacement === undefined) return fail("Missing replacement parameter");
  transfer.need("regexp");
  const replaced = replaceFirst({ pattern, replacement }, transfer.text, scope.facts);
  if (replaced !== undefined) transfer.setBytes(replaced);
};

/** Filters with regular expressions. */
export const REGEXP_FILTERS: Readonly<Record<string, Filter>> = { regexp };

import type { Facts } from "../../../profiles/facts.ts";
import { fail } from "../failure.ts";
import type { Filter } from "../filter.ts";
import { BYTE_FILTERS } from "./bytes.ts";
import { CONDITION_FILTERS } from "./conditions.ts";
import { CRYPT_FILTERS } from "./crypt.ts";
import { HASH_FILTERS } from "./hashes.ts";
import { NUMBER_FILTERS } from "./numbers.ts";
import { PART_FILTERS } from "./parts.ts";
import { REGEXP_FILTERS } from "./regexp.ts";
import { SCRIPT_FILTERS } from "./script.ts";
import { TEXT_FILTERS } from "./texts.ts";

const FILTERS: Readonly<Record<string, Filter>> = {
  ...TEXT_FILTERS,
  ...PART_FILTERS,
  ...NUMBER_FILTERS,
  ...HASH_FILTERS,
  ...BYTE_FILTERS,
  ...CONDITION_FILTERS,
  ...REGEXP_FILTERS,
  ...CRYPT_FILTERS,
  ...SCRIPT_FILTERS,
  // It is about escapes, which the templates of scripts have none of.
  safe: ({ isLast, scope }) => {
    if (!isLast && scope.facts.expansionSafeIsLast) fail("safe filter must be last in the filter chain");
  },
};

/** What only the stricter releases have. */
const LATER = ["switch"];

/** The filter of a name, if the release has it. */
export function findFilter(
  name: string,
  { expansionsAreStrict }: Pick<Facts, "expansionsAreStrict">,
): Filter | undefined {
  if (!Object.hasOwn(FILTERS, name) || (LATER.includes(name) && !expansionsAreStrict)) return undefined;
  return FILTERS[name];
}

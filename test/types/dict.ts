import type { DovecotDict, Integer } from "dovescript";
import { type, typeOf } from "./exact.ts";

type<keyof DovecotDict>().is<
  | "ITERATE_FLAG_RECURSE"
  | "ITERATE_FLAG_SORT_BY_KEY"
  | "ITERATE_FLAG_SORT_BY_VALUE"
  | "ITERATE_FLAG_NO_VALUE"
  | "ITERATE_FLAG_EXACT_KEY"
  | "ITERATE_FLAG_ASYNC"
>();
type<DovecotDict[keyof DovecotDict]>().is<Integer>();
typeOf(dovecot.dict.ITERATE_FLAG_ASYNC).is<Integer>();
// @ts-expect-error TS2540: constants cannot be changed
dovecot.dict.ITERATE_FLAG_RECURSE = 1 as never;
// @ts-expect-error TS2339: scripts get no dict
dovecot.dict.lookup;

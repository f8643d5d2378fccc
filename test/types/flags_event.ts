import type { FlagsClearEvent, FlagsSetEvent, MessageEvent } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const set: FlagsSetEvent;
declare const cleared: FlagsClearEvent;

type<keyof FlagsSetEvent>().is<keyof MessageEvent<"FlagsSet"> | "flags" | "keywords">();
type<keyof FlagsClearEvent>().is<keyof FlagsSetEvent | "flags_old" | "keywords_old">();
typeOf(set.name).is<"FlagsSet">();
typeOf(set.flags).is<readonly string[]>();
typeOf(set.keywords).is<readonly string[]>();
typeOf(cleared.name).is<"FlagsClear">();
typeOf(cleared.flags_old).is<readonly string[]>();
typeOf(cleared.keywords_old).is<readonly string[]>();

// @ts-expect-error TS2551: the name of 2.3.4 and of the documentation
set.keywords_set;
// @ts-expect-error TS2339: only the event of cleared flags has the old ones
set.flags_old;

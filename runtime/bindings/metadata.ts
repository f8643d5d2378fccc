import { checkText, raise, requireArguments } from "../engine/arguments.ts";
import { charge, handOver } from "../engine/limits.ts";
import type { LuaState } from "../engine/members.ts";
import { argumentCount, pushTexts, pushTextTable, toCText, toText } from "../engine/values.ts";
import { Abort } from "../server/process/death.ts";
import { type Attributes, requireScope } from "../server/storage/attributes.ts";
import { StorageError } from "../server/storage/storage_error.ts";

/** How many values the server's Lua stack has room for; it does not look. */
const MOST_KEYS = 36;

/** The work of reading one key, in instructions. */
const LOOK = 50;

/** The metadata of one object. */
export interface MetadataOwner {
  /** Runs a function with access to the attributes, and frees what that needed. */
  readonly use: <T>(run: (attributes: () => Attributes) => T) => T;
  /** A script's key as the attributes know it. */
  readonly storedKey: (key: string) => string;
  /** A stored key as the script knows it. */
  readonly scriptKey: (key: string) => string;
  /** What the server says before the reason when a key could not be set or unset. */
  readonly setFailure: string;
  readonly unsetFailure: string;
  /** True if it says so for a key without scope, too. */
  readonly blamesKey: boolean;
}

/** Looks at self. */
type CheckOwner = (L: LuaState) => MetadataOwner;

/** The four metadata methods of a kind of object. */
export function metadataMethods(check: CheckOwner) {
  return {
    metadata_get(L: LuaState): number {
      requireKeys(L);
      const owner = check(L);
      const values = guard(L, () => owner.use((attributes) => getAll(L, owner, attributes)));
      if (values.length > MOST_KEYS) throw new Abort("too-many-keys");
      return pushTexts(L, values);
    },
    metadata_set(L: LuaState): number {
      requireArguments(L, 3);
      const owner = check(L);
      const key = checkText(L, 2);
      // What is neither string nor number has no text, and a key without text is unset.
      const value = toText(L, 3);
      handOver(L, value?.length ?? 0);
      return setKey(L, { owner, key, value, failure: owner.setFailure });
    },
    metadata_unset(L: LuaState): number {
      requireArguments(L, 2);
      const owner = check(L);
      return setKey(L, { owner, key: checkText(L, 2), value: undefined, failure: owner.unsetFailure });
    },
    metadata_list(L: LuaState): number {
      requireKeys(L);
      const owner = check(L);
      return pushTextTable(
        L,
        guard(L, () => owner.use((attributes) => listAll(L, owner, attributes))),
      );
    },
  };
}

function requireKeys(L: LuaState): void {
  if (argumentCount(L) < 2) raise(L, "expecting at least 1 parameter");
}

/** Turns a failure of the storage into a Lua error. */
export function guard<T>(L: LuaState, run: () => T, describe = (reason: string) => reason): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof StorageError) raise(L, describe(error.message));
    throw error;
  }
}

/** The keys that were given, as the attributes know them. Raises at the first that is not one. */
function* givenKeys(L: LuaState, owner: MetadataOwner): Generator<string> {
  const count = argumentCount(L);
  for (let index = 2; index <= count; index++) {
    const key = toCText(L, index);
    charge(L, LOOK + (key?.length ?? 0) / 16);
    if (key === undefined) throw new StorageError(`expected string at #${index}`);
    requireScope(key);
    yield owner.storedKey(key);
  }
}

function getAll(L: LuaState, owner: MetadataOwner, attributes: () => Attributes): (string | undefined)[] {
  return Array.from(givenKeys(L, owner), (key) => attributes().get(key));
}

function listAll(L: LuaState, owner: MetadataOwner, attributes: () => Attributes): Map<string, string> {
  const found = new Map<string, string>();
  for (const prefix of givenKeys(L, owner)) {
    for (const rest of attributes().list(prefix)) {
      charge(L, LOOK + rest.length);
      const key = prefix + rest;
      found.set(owner.scriptKey(key), attributes().get(key) ?? "");
    }
  }
  return found;
}

interface Change {
  readonly owner: MetadataOwner;
  readonly key: string;
  readonly value: string | undefined;
  readonly failure: string;
}

function setKey(L: LuaState, { owner, key, value, failure }: Change): number {
  const describe = (reason: string) => failure + reason;
  guard(L, () => requireScope(key), owner.blamesKey ? describe : undefined);
  const storedKey = owner.storedKey(key);
  guard(L, () => owner.use((attributes) => guard(L, () => attributes().set(storedKey, value), describe)));
  return 0;
}

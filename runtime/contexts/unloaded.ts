import {
  CONTEXTS,
  type Context,
  type ContextName,
  contextsOf,
  FORMER_HOOKS,
  HOOKS,
} from "../../releases/index.ts";
import type { ScriptNames } from "../engine/script_names.ts";
import { nearest } from "../nearest.ts";

/** A script that the server unloaded at once, because it lacks the hook that its kind of scripts must have. */
export interface UnloadedScript {
  /** True when the server called all that the script defines for it: script_init or script_deinit. */
  readonly isComplete: boolean;
  /** What the server did, and what the script defines instead. */
  readonly message: string;
  /** What to write. */
  readonly hint: string;
}

/** Something that a script defines, and what to do about it. */
interface Finding {
  readonly sentence: string;
  readonly hint: string;
  /** True when the server called it. */
  readonly isCalled?: boolean;
}

/** The kinds of scripts whose required hook decides whether a script is kept. */
type Keeping = "mail";

/** Describes a script without its required hook by the names in it. */
export function describeUnloaded(names: ScriptNames, context: Keeping): UnloadedScript {
  const { required } = CONTEXTS[context];
  const findings = findingsIn(names, context);
  if (findings.length === 0) findings.push(lastFinding(names, context));
  const start = `The server unloaded this script at once, because it has no global function ${required.hook}.`;
  return {
    isComplete: findings.every(({ isCalled }) => isCalled === true),
    message: [start, ...findings.map(({ sentence }) => sentence)].join(" "),
    hint: findings[0]?.hint ?? "",
  };
}

/** What explains most comes first. */
function findingsIn(names: ScriptNames, context: Keeping): Finding[] {
  const findings = [
    ...misspeltHooks(names),
    ...localHooks(names),
    ...otherValues(names),
    ...hooksOfOthers(names, context),
    ...lateHooks(names, context),
    ...formerHooks(names),
  ];
  return findings.length > 0 ? findings : mentionedHooks(names, context);
}

/** A letter in four may be wrong. */
function misspeltHooks({ functions }: ScriptNames): Finding[] {
  return functions.flatMap((name) => {
    if (HOOKS.includes(name) || FORMER_HOOKS.has(name)) return [];
    const meant = nearest(name, HOOKS, ({ length }) => length / 4);
    if (meant === undefined) return [];
    return [
      {
        sentence: `It defines ${name}, which is no hook; the nearest is ${meant}.`,
        hint: `Rename ${name} to ${meant}.`,
      },
    ];
  });
}

function localHooks(names: ScriptNames): Finding[] {
  return HOOKS.filter((hook) => names.locals.has(hook) && !isFunction(names, hook)).map((hook) => ({
    sentence: `Its ${hook} is a local variable, which the server does not see.`,
    hint: `Take the word \`local\` away from ${hook}.`,
  }));
}

function otherValues({ globals }: ScriptNames): Finding[] {
  return HOOKS.flatMap((hook) => {
    const type = globals.get(hook);
    if (type === undefined || type === "function") return [];
    return [{ sentence: `Its ${hook} is a ${type}.`, hint: `Make ${hook} a function.` }];
  });
}

function hooksOfOthers(names: ScriptNames, context: ContextName): Finding[] {
  const all: readonly Context[] = Object.values(CONTEXTS);
  const others = all.filter((other) => other !== CONTEXTS[context]);
  return others.flatMap(({ hooks, script, caller, actions = [] }) => {
    const defined = hooks.filter((hook) => !isShared(hook) && isFunction(names, hook));
    if (defined.length === 0) return [];
    const action = actions.find((each) => defined.some((hook) => each.hooks.includes(hook)));
    return [
      {
        sentence: `It defines ${list(defined)}, as ${script} does: ${caller} would call it.`,
        hint: `A login calls none of it; do what does, such as \`${action?.command.replace("{user}", "alice")}\`.`,
      },
    ];
  });
}

function lateHooks(names: ScriptNames, context: Keeping): Finding[] {
  const { hooks, required } = CONTEXTS[context];
  const defined = hooks.filter((hook) => !isShared(hook) && isFunction(names, hook));
  if (defined.length === 0) return [];
  return [
    {
      sentence: `It defines ${list(defined)}, called only in a script that has ${required.hook}, too.`,
      hint: definition(required.lua),
    },
  ];
}

function formerHooks(names: ScriptNames): Finding[] {
  return [...FORMER_HOOKS]
    .filter(([former]) => isFunction(names, former))
    .map(([former, hook]) => ({
      sentence: `It defines ${former}, which no release of Dovecot calls: the hook is ${hook}.`,
      hint: `Rename ${former} to ${hook}.`,
    }));
}

/** Names of fields, of globals that were removed, and in texts. */
function mentionedHooks({ strings }: ScriptNames, context: Keeping): Finding[] {
  const { hooks, required } = CONTEXTS[context];
  const mentioned = hooks.filter((hook) => !isShared(hook) && strings.has(hook));
  return mentioned.map((hook) => ({
    sentence: `It mentions ${hook}, but leaves no global variable of this name.`,
    hint: definition(required.lua),
  }));
}

/** How many functions are worth naming. */
const MOST = 5;

/** No function has the name of a hook, except for those of the script itself. */
function lastFinding(names: ScriptNames, context: Keeping): Finding {
  const { hook, lua } = CONTEXTS[context].required;
  const called = HOOKS.filter((name) => isShared(name) && isFunction(names, name));
  if (called.length > 0)
    return {
      sentence: `Only its ${list(called)} ran.`,
      hint: `Define ${hook} as well, which may do nothing.`,
      isCalled: true,
    };
  const { functions } = names;
  const more = functions.length > MOST ? [`${functions.length - MOST} more`] : [];
  const named = list([...functions.slice(0, MOST), ...more]);
  return {
    sentence:
      functions.length === 0
        ? "It defines no global function."
        : `It defines ${named}, which the server does not call.`,
    hint: definition(lua),
  };
}

function isFunction({ globals }: ScriptNames, name: string): boolean {
  return globals.get(name) === "function";
}

/** Hooks of all kinds of scripts tell nothing about what kind a script is. */
function isShared(hook: string): boolean {
  return contextsOf(hook).length > 1;
}

function definition(lua: string): string {
  return `Write \`${lua}\` at the top level.`;
}

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

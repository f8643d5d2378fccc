import { isValidUtf8, normaliseName, verifyName } from "../storage/mailbox_name.ts";
import { DEFAULT_SEPARATOR, findNamespace, type Namespace, namespacesOf } from "../storage/namespace.ts";
import { StorageError } from "../storage/storage_error.ts";
import type { NamespaceWorld, World } from "./world.ts";

/** What is wrong with a key of a world. */
interface Problem {
  /** Key path in the world. */
  readonly path: string;
  readonly message: string;
  readonly hint: string | undefined;
}

type Named = readonly [name: string, namespace: NamespaceWorld];

/** Why a server would refuse the namespaces of a world, or never show a mailbox of it; undefined when all is well. */
export function namespaceProblem(world: World): Problem | undefined {
  const namespaces = Object.entries(world.namespaces ?? {});
  const own = world.namespaces === undefined ? undefined : inboxProblem(namespaces);
  return own ?? prefixProblem(namespaces) ?? mailboxProblem(world);
}

function inboxProblem(namespaces: readonly Named[]): Problem | undefined {
  const count = namespaces.filter(([, { inbox }]) => inbox === true).length;
  if (count === 1) return undefined;
  return {
    path: "namespaces",
    message: `must have exactly one with inbox: true, but has ${count === 0 ? "none" : count}`,
    hint: 'A server of one namespace has { "inbox": { "inbox": true } }.',
  };
}

function prefixProblem(namespaces: readonly Named[]): Problem | undefined {
  const prefixes = new Set<string>();
  for (const [name, { prefix = "", separator = DEFAULT_SEPARATOR }] of namespaces) {
    const path = `namespaces.${name}.prefix`;
    const shown = JSON.stringify(prefix);
    if (prefixes.has(prefix))
      return { path, message: `is ${shown}, which another namespace has, too`, hint: undefined };
    prefixes.add(prefix);
    if (prefix === "" || (prefix.endsWith(separator) && !prefix.startsWith(separator))) continue;
    return {
      path,
      message: `must end with the separator ${separator} and not begin with it, but is ${shown}`,
      hint: `Give ${JSON.stringify(`${prefix.replaceAll(separator, "")}${separator}`)}.`,
    };
  }
  return undefined;
}

function mailboxProblem(world: World): Problem | undefined {
  const namespaces = namespacesOf(world);
  const prefixes = namespaces.filter(({ usable }) => usable).map(({ prefix }) => JSON.stringify(prefix));
  for (const [username, { mailboxes = {} }] of Object.entries(world.users ?? {})) {
    const names = new Set<string>();
    for (const given of Object.keys(mailboxes)) {
      const path = `users.${username}.mailboxes.${given}`;
      const namespace = findNamespace(namespaces, given);
      const hint = `Begin the name with the prefix of one: ${prefixes.join(", ")}.`;
      if (!namespace.usable) return { path, message: "is in no namespace", hint };
      const vname = normaliseName(given, namespace);
      const message =
        nameProblem(vname, namespace) ?? (names.has(vname) ? `describes ${vname} again` : undefined);
      if (message !== undefined) return { path, message, hint: undefined };
      names.add(vname);
    }
  }
  return undefined;
}

/** Why a server could never have a mailbox of this name. */
function nameProblem(vname: string, namespace: Namespace): string | undefined {
  if (/\0/.test(vname) || !isValidUtf8(vname)) return "is no name of a mailbox: it is not UTF-8 without NUL";
  try {
    verifyName(vname, namespace);
    return undefined;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return `is no name of a mailbox: ${error.message}`;
  }
}

import { DEFAULT_SEPARATOR, findNamespace, namespacesOf } from "../storage/namespace.ts";
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
    const lost = Object.keys(mailboxes).find((vname) => !findNamespace(namespaces, vname).usable);
    if (lost === undefined) continue;
    return {
      path: `users.${username}.mailboxes.${lost}`,
      message: "is in no namespace",
      hint: `Begin the name with the prefix of one: ${prefixes.join(", ")}.`,
    };
  }
  return undefined;
}

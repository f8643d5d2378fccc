import type { MailboxSettings, NamespaceWorld, World } from "../world/world.ts";

/** A part of the mailbox names, of type private. */
export interface Namespace {
  readonly name: string;
  /** What its mailbox names begin with: nothing, or a text with the separator at its end. */
  readonly prefix: string;
  readonly separator: string;
  /** What stands between the levels in the storage. */
  readonly listSeparator: "." | "/";
  /** True if INBOX is in it. */
  readonly inbox: boolean;
  /** True if mailboxes can be in it. */
  readonly usable: boolean;
  /** Settings of mailboxes by vname. */
  readonly settings: ReadonlyMap<string, MailboxSettings>;
}

/** The separator that a namespace has of its own accord. */
export const DEFAULT_SEPARATOR = "/";

/** What a server has that describes no namespaces. */
export const DEFAULT_NAMESPACES: NonNullable<World["namespaces"]> = { inbox: { inbox: true } };

/** For names outside all namespaces the server makes one in which nothing can be. */
const PREFIXLESS: Namespace = {
  name: "",
  prefix: "",
  separator: DEFAULT_SEPARATOR,
  listSeparator: "/",
  inbox: false,
  usable: false,
  settings: new Map(),
};

/** The namespaces of a world, in the order in which the server looks through them. */
export function namespacesOf(world: World): Namespace[] {
  const described = Object.entries(world.namespaces ?? DEFAULT_NAMESPACES);
  const namespaces = described.map(([name, namespace]) => namespaceOf(name, namespace));
  return namespaces.some(({ prefix }) => prefix === "") ? namespaces : [PREFIXLESS, ...namespaces];
}

/** Every mailbox lies in a Maildir++, which has dots between the levels. */
function namespaceOf(name: string, { prefix = "", separator, inbox, mailboxes }: NamespaceWorld): Namespace {
  const settings = Object.entries(mailboxes ?? {}).map(
    ([own, set]) => [settingsName(prefix, own), set] as const,
  );
  return {
    name,
    prefix,
    separator: separator ?? DEFAULT_SEPARATOR,
    listSeparator: ".",
    inbox: inbox ?? false,
    usable: true,
    settings: new Map(settings),
  };
}

function settingsName(prefix: string, name: string): string {
  return name === "INBOX" ? name : prefix + name;
}

/** The namespace in which a mailbox of this name is: INBOX's own, else the one with the longest fitting prefix. */
export function findNamespace(namespaces: readonly Namespace[], vname: string): Namespace {
  if (/^inbox$/i.test(vname)) return inboxNamespace(namespaces);
  let best = namespaces.find(({ prefix }) => prefix === "")!;
  for (const namespace of namespaces)
    if (namespace.prefix.length >= best.prefix.length && fits(namespace, vname)) best = namespace;
  return best;
}

/** The namespace that has INBOX. */
export function inboxNamespace(namespaces: readonly Namespace[]): Namespace {
  return namespaces.find(({ inbox }) => inbox)!;
}

/**
 * Returns true if a name begins with the prefix, or is the prefix without its separator. INBOX may be written in any
 * case.
 */
function fits({ prefix }: Namespace, vname: string): boolean {
  if (vname.startsWith(prefix) || vname === prefix.slice(0, -1)) return true;
  return /^inbox/i.test(vname) && prefix.startsWith("INBOX") && vname.slice(5).startsWith(prefix.slice(5));
}

import type { MailboxSettings, NamespaceWorld, World } from "../runtime/index.ts";
import { DEFAULT_NAMESPACES, type Namespace } from "../runtime/server/index.ts";
import { settingValue } from "./configuration.ts";

/** How a line of releases writes where the mail of a namespace is. */
export type Location = (folder: string) => string;

/** The namespaces of a world as a server's configuration: those that do not have INBOX have a storage of their own. */
export function namespaceBlocks(world: World, location: Location): string {
  const namespaces = world.namespaces ?? DEFAULT_NAMESPACES;
  return Object.entries(namespaces)
    .map(([name, namespace]) => block(`namespace ${name}`, settings(name, namespace, location)))
    .join("\n");
}

/** The folder of a namespace below a home. */
export function namespaceFolder({ name, inbox }: Pick<Namespace, "name" | "inbox">): string {
  return inbox ? "Maildir" : `namespaces/${name}`;
}

function settings(name: string, namespace: NamespaceWorld, location: Location): string[] {
  const { prefix = "", separator = "/", inbox = false, mailboxes = {} } = namespace;
  return [
    `inbox = ${inbox ? "yes" : "no"}`,
    // All that are listed must have the same separator, which no script can tell.
    `list = ${inbox ? "yes" : "no"}`,
    `prefix = ${settingValue(prefix)}`,
    `separator = ${settingValue(separator)}`,
    ...(inbox ? [] : [location(namespaceFolder({ name, inbox }))]),
    ...Object.entries(mailboxes).map(([own, set]) =>
      block(`mailbox ${settingValue(own)}`, mailboxLines(set)),
    ),
  ];
}

function mailboxLines({ auto = "no", special_use }: MailboxSettings): string[] {
  return [`auto = ${auto}`, ...(special_use === undefined ? [] : [`special_use = ${special_use}`])];
}

function block(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.join("\n")}\n}`;
}

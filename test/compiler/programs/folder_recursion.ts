import type { MailHooks } from "dovescript";

interface Folder {
  name: string;
  messages?: number;
  children?: Folder[];
}

const root: Folder = {
  name: "",
  children: [
    { name: "INBOX", messages: 12, children: [{ name: "Lists", messages: 3 }, { name: "Work", children: [{ name: "2025", messages: 100 }] }] },
    { name: "Trash", messages: 0 },
  ],
};

const total = (folder: Folder): number => (folder.messages ?? 0) + (folder.children ?? []).map(total).reduce((a, b) => a + b, 0);

const depth = ({ children = [] }: Folder): number => 1 + Math.max(0, ...children.map(depth));

function* walk(folder: Folder, path: string[] = []): Generator<[path: string, folder: Folder]> {
  const here = folder.name ? [...path, folder.name] : path;
  if (here.length > 0) yield [here.join("/"), folder];
  for (const child of folder.children ?? []) yield* walk(child, here);
}

function find(folder: Folder, path: string): Folder | undefined {
  const [head, ...rest] = path.split("/");
  const child = folder.children?.find(({ name }) => name === head);
  return rest.length === 0 ? child : child && find(child, rest.join("/"));
}

export default {
  mail_user_created() {
    dovecot.i_info(`${total(root)} messages, ${depth(root)} levels`);
    for (const [path, { messages = "no" }] of walk(root)) dovecot.i_info(`${path}: ${messages}`);
    dovecot.i_info(`${find(root, "INBOX/Work/2025")?.messages} ${find(root, "INBOX/None")?.messages ?? "missing"}`);
    const copy = structure(root);
    dovecot.i_info(copy);
  },
} satisfies MailHooks;

function structure({ name, children }: Folder): string {
  return children?.length ? `${name}(${children.map(structure).join(",")})` : name;
}

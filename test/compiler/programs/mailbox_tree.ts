import type { MailHooks } from "dovescript";

interface Node {
  name: string;
  messages: number;
  children: Node[];
}

function insert(root: Node, path: string[], messages: number): void {
  const [head, ...rest] = path;
  if (head === undefined) {
    root.messages += messages;
    return;
  }
  let child = root.children.find((node) => node.name === head);
  if (!child) {
    child = { name: head, messages: 0, children: [] };
    root.children.push(child);
  }
  insert(child, rest, messages);
}

function total(node: Node): number {
  return node.messages + node.children.reduce((sum, child) => sum + total(child), 0);
}

function print(node: Node, depth = 0): void {
  dovecot.i_info(`${"  ".repeat(depth)}${node.name} ${node.messages}/${total(node)}`);
  node.children.forEach((child) => print(child, depth + 1));
}

const depthOf = (node: Node): number => 1 + Math.max(0, ...node.children.map(depthOf));

export default {
  mail_user_created() {
    const root: Node = { name: "root", messages: 0, children: [] };
    const counts: Record<string, number> = {
      INBOX: 10,
      "Archive/2023": 200,
      "Archive/2024": 150,
      "Archive/2024/Work": 12,
      Archive: 1,
    };
    for (const [path, messages] of Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))) {
      insert(root, path.split("/"), messages);
    }
    print(root);
    dovecot.i_info(`depth ${depthOf(root)}`);
  },
} satisfies MailHooks;

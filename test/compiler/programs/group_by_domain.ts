import type { MailHooks } from "dovescript";
import groupBy from "./parts/group_by.ts";

interface Message {
  from: string;
  size: number;
}

const messages: Message[] = [
  { from: "bob@example.org", size: 1200 },
  { from: "carol@example.com", size: 300 },
  { from: "dave@example.org", size: 50 },
  { from: "root", size: 10 },
  { from: "eve@example.com", size: 999 },
];

function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "local" : address.slice(at + 1);
}

export default {
  mail_user_created() {
    const groups = groupBy(messages, (message) => domainOf(message.from));
    for (const [domain, list] of groups) {
      const total = list.reduce((sum, { size }) => sum + size, 0);
      dovecot.i_info(`${domain}: ${list.length} messages, ${total} bytes`);
    }
    const largest = [...groups.entries()].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    dovecot.i_info(largest.map(([domain]) => domain).join(" > "));
  },
} satisfies MailHooks;

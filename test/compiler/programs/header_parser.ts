import type { MailHooks } from "dovescript";

interface Header {
  name: string;
  value: string;
  params: Map<string, string>;
}

function unfold(text: string): string[] {
  return text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/).filter((line) => line.length > 0);
}

function parseHeader(line: string): Header | undefined {
  const colon = line.indexOf(":");
  if (colon < 0) return undefined;
  const name = line.slice(0, colon).trim().toLowerCase();
  const [value, ...rest] = line.slice(colon + 1).split(";").map((s) => s.trim());
  const params = new Map<string, string>();
  for (const part of rest) {
    const m = part.match(/^([\w-]+)=(?:"([^"]*)"|(\S+))$/);
    if (m) params.set(m[1].toLowerCase(), m[2] ?? m[3]);
  }
  return { name, value, params };
}

function addresses(value: string): { name?: string; address: string }[] {
  const found: { name?: string; address: string }[] = [];
  const re = /(?:"?([^"<,]*?)"?\s*<([^>]+)>|([^\s,<>]+@[^\s,<>]+))/g;
  for (let m = re.exec(value); m; m = re.exec(value)) {
    found.push(m[2] ? { name: m[1]?.trim() || undefined, address: m[2] } : { address: m[3] });
  }
  return found;
}

export default {
  mail_user_created() {
    const mail = 'From: "Smith, Bob" <bob@example.org>, carol@example.com,\r\n Dave <dave@x.org>\r\nContent-Type: text/plain;\r\n\tcharset="utf-8"; format=flowed\r\nbroken';
    for (const line of unfold(mail)) {
      const header = parseHeader(line);
      if (!header) {
        dovecot.i_info(`ignored ${line}`);
        continue;
      }
      dovecot.i_info(`${header.name}: ${header.value} {${[...header.params].map((p) => p.join("=")).join(", ")}}`);
      if (header.name === "from") {
        for (const { name = "-", address } of addresses(line.slice(5))) dovecot.i_info(`  ${name} | ${address}`);
      }
    }
  },
} satisfies MailHooks;

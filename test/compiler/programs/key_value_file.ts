import type { MailHooks } from "dovescript";

const FILE = `
# main configuration
host = mail.example.org
port=993

[auth]
mechanisms = plain login
cache_size = 10M
broken line
[]
debug = yes
`;

type Section = Map<string, string>;

function parseIni(text: string): { sections: Map<string, Section>; problems: string[] } {
  const sections = new Map<string, Section>();
  const problems: string[] = [];
  let current: Section = new Map();
  sections.set("", current);
  text.split("\n").forEach((raw, number) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) return;
    if (line.startsWith("[") && line.endsWith("]")) {
      const name = line.slice(1, -1);
      if (!name) {
        problems.push(`line ${number + 1}: empty section`);
        return;
      }
      current = sections.get(name) ?? new Map<string, string>();
      sections.set(name, current);
      return;
    }
    const index = line.indexOf("=");
    if (index === -1) {
      problems.push(`line ${number + 1}: ${line}`);
      return;
    }
    current.set(line.slice(0, index).trim(), line.slice(index + 1).trim());
  });
  return { sections, problems };
}

export default {
  mail_user_created() {
    const { sections, problems } = parseIni(FILE);
    for (const [name, section] of sections) {
      for (const [key, value] of section) dovecot.i_info(`${name ? `${name}.` : ""}${key}: ${value}`);
    }
    for (const problem of problems) dovecot.i_info(problem);
    dovecot.i_info(`${Number(sections.get("")?.get("port")) + 1} ${sections.get("auth")?.size}`);
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

const SECTION = /^\[(.+)\]$/;
const PAIR = /^(\w[\w.-]*)\s*=\s*(.*)$/;

function parseIni(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  sections.set("", current);
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (!line || line.startsWith("#") || line.startsWith(";")) continue;
    const section = line.match(SECTION);
    if (section) {
      current = new Map();
      sections.set(section[1], current);
      continue;
    }
    const pair = PAIR.exec(line);
    if (!pair) throw new SyntaxError(`line ${index + 1}: ${line}`);
    current.set(pair[1], pair[2].replace(/^(["'])(.*)\1$/, "$2"));
  }
  return sections;
}

export default {
  mail_user_created() {
    const text = `
# global
debug = yes
[user "alice"]
name = "Alice A."
quota.mail = 10M
; comment
[empty]
[paths]
home='/srv/mail/alice'
`;
    for (const [name, section] of parseIni(text)) {
      dovecot.i_info(`[${name}] ${[...section].map(([k, v]) => `${k}=<${v}>`).join(" ")}`);
    }
    try {
      parseIni("a=1\noops");
    } catch (e) {
      dovecot.i_info(`${e}`);
    }
  },
} satisfies MailHooks;

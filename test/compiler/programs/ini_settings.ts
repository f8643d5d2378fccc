import type { MailHooks } from "dovescript";

type Section = Map<string, string | string[]>;

class SettingsError extends Error {
  override readonly name = "SettingsError";
  constructor(
    message: string,
    public readonly line: number,
    options?: ErrorOptions,
  ) {
    super(`line ${line}: ${message}`, options);
  }
}

function parse(text: string): Map<string, Section> {
  const sections = new Map<string, Section>();
  let current: Section = new Map();
  sections.set("", current);
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.replace(/[#;].*$/, "").trim();
    if (line === "") return;
    const header = line.match(/^\[([\w.-]+)\]$/);
    if (header) {
      current = sections.get(header[1]!) ?? new Map();
      sections.set(header[1]!, current);
      return;
    }
    const at = line.indexOf("=");
    if (at < 1) throw new SettingsError(`expected key = value, got "${line}"`, index + 1);
    const key = line.slice(0, at).trim();
    const value = line.slice(at + 1).trim();
    const before = current.get(key);
    current.set(key, before === undefined ? value : [before, value].flat());
  });
  return sections;
}

export default {
  mail_user_created() {
    const sections = parse("mode = open\n[imap]\nport = 143 ; plain\nhost=a\r\nhost=b\nhost = c\n[empty]\n[imap]\ntls = yes");
    for (const [name, section] of sections) {
      const entries = [...section].map(([key, value]) => `${key}: ${value}`);
      dovecot.i_info(`[${name}] ${entries.join("; ") || "nothing"}`);
    }
    const hosts = sections.get("imap")?.get("host");
    dovecot.i_info(Array.isArray(hosts) ? `${hosts.length} hosts` : String(hosts));
    try {
      parse("a=1\nbroken");
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      dovecot.i_info(`${error.name} at ${error.line}: ${error.message}`);
    }
  },
} satisfies MailHooks;

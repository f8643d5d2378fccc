import type { MailHooks } from "dovescript";

const ADDRESS = /^([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)$/;

interface Address {
  local: string;
  domain: string;
  detail?: string;
}

function parseAddress(text: string): Address | null {
  const match = ADDRESS.exec(text.trim());
  if (!match) return null;
  const [, local, domain] = match;
  const [name, detail] = local.split("+");
  return { local: name, domain: domain.toLowerCase(), detail };
}

export default {
  mail_user_created() {
    for (const text of ["bob@Example.org", " carol+lists@mail.example.com ", "no-at-sign", "a@b", "x@y.z@w.v"]) {
      const address = parseAddress(text);
      if (address === null) {
        dovecot.i_info(`invalid: ${text.trim()}`);
        continue;
      }
      const { local, domain, detail = "none" } = address;
      dovecot.i_info(`${local} at ${domain}, detail ${detail}`);
    }
    dovecot.i_info("a1b22c333".replace(/\d+/g, "#"));
    dovecot.i_info("  many   spaces here ".trim().split(/\s+/).join("_"));
  },
} satisfies MailHooks;

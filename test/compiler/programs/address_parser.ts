import type { MailHooks } from "dovescript";

interface Address {
  name?: string;
  local: string;
  domain: string;
}

const pattern = /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>@]+)@([^\s<>@]+)>?\s*$/;

function parseAddress(text: string): Address | undefined {
  const match = text.match(pattern);
  if (!match) return undefined;
  const [, name, local, domain] = match;
  return { ...(name ? { name } : {}), local: local!, domain: domain!.toLowerCase() };
}

function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = false;
  let current = "";
  for (const c of text) {
    if (c === '"') depth = !depth;
    if (c === "," && !depth) {
      parts.push(current.trim());
      current = "";
    } else current += c;
  }
  return current.trim() ? [...parts, current.trim()] : parts;
}

const isAddress = (value: Address | undefined): value is Address => value !== undefined;

export default {
  mail_user_created() {
    const header = 'Alice <alice@Example.ORG>, "Doe, John" <john+tag@mail.example>, bad, plain@host';
    const list = splitList(header).map(parseAddress).filter(isAddress);
    for (const { name = "(none)", local, domain } of list) dovecot.i_info(`${name}|${local}|${domain}`);
    const domains = [...new Set(list.map(({ domain }) => domain))].sort();
    dovecot.i_info(domains.join(" "));
    const tagged = list.find(({ local }) => local.includes("+"));
    const [user, tag] = tagged?.local.split("+") ?? [];
    dovecot.i_info(`${user} ${tag}`);
    dovecot.i_info(`${parseAddress("nobody") === undefined} ${"name" in (parseAddress("a@b") ?? {})}`);
  },
} satisfies MailHooks;

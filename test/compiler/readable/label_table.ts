import type { MailHooks } from "dovescript";

const LABELS: Record<string, string> = { quota: "Quota", lang: "Language", theme: "Theme" };

function domains(addresses: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const address of addresses) {
    const domain = address.slice(address.indexOf("@") + 1);
    counts[domain] = (counts[domain] ?? 0) + 1;
  }
  return counts;
}

export default {
  mail_user_created(user) {
    for (const [name, label] of Object.entries(LABELS)) {
      dovecot.i_info(`${label}: ${user.plugin_getenv(name) ?? "default"}`);
    }
    const counts = domains(["ann@b.example", "bob@a.example", "eve@b.example"]);
    for (const domain in counts) dovecot.i_info(`${domain}: ${counts[domain] ?? 0}`);
  },
} satisfies MailHooks;

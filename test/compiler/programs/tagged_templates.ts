import type { MailHooks } from "dovescript";

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function html(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  let out = strings[0];
  values.forEach((value, index) => {
    out += escapeHtml(String(value)) + strings[index + 1];
  });
  return out;
}

function keyed(strings: TemplateStringsArray, ...keys: string[]) {
  return (data: Record<string, string>) =>
    strings.reduce((text, piece, index) => text + (data[keys[index - 1]] ?? "?") + piece);
}

const dedent = (strings: TemplateStringsArray, ...values: unknown[]) =>
  strings
    .map((piece, index) => piece + (index < values.length ? String(values[index]) : ""))
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" / ");

export default {
  mail_user_created(user) {
    dovecot.i_info(html`<b>${user.username}</b> sent ${3} mails to ${"<all@example.org>"}`);
    const greeting = keyed`Dear ${"title"} ${"name"}, welcome to ${"place"}`;
    dovecot.i_info(greeting({ title: "Dr", name: "Who" }));
    dovecot.i_info(dedent`
      first ${1 + 1}
        second ${true}

      third`);
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

function cleanSubject(subject: string): string {
  let text = subject.trim();
  while (/^(re|fwd?|aw):/i.test(text)) {
    text = text.replace(/^\w+:\s*/, "");
  }
  return text.replace(/\s+/g, " ");
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function isSpam(subject: string): boolean {
  return /viagra|lottery|winner/i.test(subject) || /!{3,}/.test(subject);
}

export default {
  mail_user_created() {
    const subjects = ["Re: AW: Fwd: Budget  2024", "You are a WINNER", "hello!!!", "Plan (draft), v2", "re:"];
    for (const subject of subjects) {
      const cleaned = cleanSubject(subject);
      dovecot.i_info(`[${cleaned}] ${slug(cleaned)} ${isSpam(subject) ? "spam" : "ham"}`);
    }
  },
} satisfies MailHooks;

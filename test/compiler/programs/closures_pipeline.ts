import type { MailHooks } from "dovescript";

type Filter = (line: string) => string | undefined;

const trim: Filter = (line) => line.trim();
const dropEmpty: Filter = (line) => line || undefined;
const dropComments = (marker = "#"): Filter => (line) => (line.startsWith(marker) ? undefined : line);
const replaceWith = (from: string, to: string): Filter => (line) => line.split(from).join(to);
const limit = (max: number): Filter => {
  let seen = 0;
  return (line) => {
    seen += 1;
    return seen <= max ? line : undefined;
  };
};

function pipeline(...filters: Filter[]): (lines: string[]) => string[] {
  return (lines) => {
    const result: string[] = [];
    for (const line of lines) {
      let current: string | undefined = line;
      for (const filter of filters) {
        current = filter(current);
        if (current === undefined) break;
      }
      if (current !== undefined) result.push(current);
    }
    return result;
  };
}

export default {
  mail_user_created(user) {
    const clean = pipeline(trim, dropEmpty, dropComments(), replaceWith("%u", user.username), limit(3));
    const text = `
      # mail location
      mail_home = /srv/%u

      mail_location = maildir:~/%u:%u
        protocol imap
        one too many
    `;
    const lines = clean(text.split("\n"));
    lines.forEach((line, index) => dovecot.i_info(`${index + 1}. ${line}`));
    dovecot.i_info(`${clean(["again"]).length} ${pipeline()(["", " "]).length}`);
  },
} satisfies MailHooks;

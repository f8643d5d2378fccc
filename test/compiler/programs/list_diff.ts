import type { MailHooks } from "dovescript";

type Change<T> = { kind: "same"; value: T } | { kind: "added"; value: T } | { kind: "removed"; value: T };

function diff<T>(before: T[], after: T[]): Change<T>[] {
  const lengths: number[][] = Array.from({ length: before.length + 1 }, () => Array(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] =
        before[i] === after[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const changes: Change<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      changes.push({ kind: "same", value: before[i] });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      changes.push({ kind: "removed", value: before[i++] });
    } else {
      changes.push({ kind: "added", value: after[j++] });
    }
  }
  return changes;
}

const SIGNS = { same: " ", added: "+", removed: "-" } as const;

export default {
  mail_user_created() {
    const before = ["INBOX", "Sent", "Drafts", "Trash"];
    const after = ["INBOX", "Archive", "Sent", "Trash", "Junk"];
    for (const { kind, value } of diff(before, after)) dovecot.i_info(`${SIGNS[kind]}${value}`);
    const added = after.filter((name) => !before.includes(name));
    const removed = before.filter((name) => after.indexOf(name) === -1);
    dovecot.i_info(`added ${added.join(",")}; removed ${removed.join(",")}`);
    dovecot.i_info(diff([..."kitten"], [..."sitting"]).filter((c) => c.kind === "same").length.toString());
  },
} satisfies MailHooks;

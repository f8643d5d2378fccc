import type { MailHooks } from "dovescript";

interface Entry {
  key: string;
  value: string | null;
  next: Entry | null;
}

class List {
  private head: Entry | null = null;

  add(key: string, value: string | null): this {
    this.head = { key, value, next: this.head };
    return this;
  }

  find(key: string): Entry | null {
    for (let entry = this.head; entry !== null; entry = entry.next) {
      if (entry.key === key) return entry;
    }
    return null;
  }

  reverse(): void {
    let previous: Entry | null = null;
    let current = this.head;
    while (current) {
      const next: Entry | null = current.next;
      current.next = previous;
      previous = current;
      current = next;
    }
    this.head = previous;
  }

  toString(): string {
    const parts: string[] = [];
    let entry = this.head;
    while (entry) {
      parts.push(`${entry.key}=${entry.value === null ? "null" : entry.value}`);
      entry = entry.next;
    }
    return parts.join(" -> ");
  }
}

export default {
  mail_user_created() {
    const list = new List().add("a", "1").add("b", null).add("c", "3");
    dovecot.i_info(list.toString());
    list.reverse();
    dovecot.i_info(`${list}`);
    const b = list.find("b");
    dovecot.i_info(`${b !== null} ${b?.value === null} ${list.find("z") === null}`);
    dovecot.i_info(list.find("a")?.value ?? "no value");
    dovecot.i_info(list.find("b")?.value ?? "no value");
  },
} satisfies MailHooks;

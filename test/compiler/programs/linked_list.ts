import type { MailHooks } from "dovescript";

class Node<T> {
  next?: Node<T>;
  constructor(public value: T) {}
}

class LinkedList<T> implements Iterable<T> {
  private head?: Node<T>;
  private tail?: Node<T>;
  private count = 0;

  static from<T>(values: Iterable<T>): LinkedList<T> {
    const list = new LinkedList<T>();
    for (const value of values) list.append(value);
    return list;
  }

  get length() {
    return this.count;
  }

  append(value: T): this {
    const node = new Node(value);
    if (this.tail) this.tail.next = node;
    else this.head = node;
    this.tail = node;
    this.count++;
    return this;
  }

  remove(test: (value: T) => boolean): number {
    let removed = 0;
    let previous: Node<T> | undefined;
    for (let node = this.head; node; node = node.next) {
      if (test(node.value)) {
        if (previous) previous.next = node.next;
        else this.head = node.next;
        if (node === this.tail) this.tail = previous;
        removed++;
      } else {
        previous = node;
      }
    }
    this.count -= removed;
    return removed;
  }

  map<U>(f: (value: T) => U): LinkedList<U> {
    return LinkedList.from([...this].map(f));
  }

  *[Symbol.iterator]() {
    let node = this.head;
    while (node) {
      yield node.value;
      node = node.next;
    }
  }
}

export default {
  mail_user_created() {
    const list = LinkedList.from([1, 2, 3, 4, 5, 6]);
    dovecot.i_info(`${list.remove((n) => n % 2 === 0)} removed, ${[...list].join("->")}`);
    list.append(7).append(9);
    dovecot.i_info(`${list.length}: ${[...list.map((n) => `<${n}>`)].join("")}`);
    let sum = 0;
    for (const value of list) sum += value;
    dovecot.i_info(String(sum));
  },
} satisfies MailHooks;

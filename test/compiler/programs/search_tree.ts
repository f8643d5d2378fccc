import type { MailHooks } from "dovescript";

class Tree<T> {
  left?: Tree<T>;
  right?: Tree<T>;
  constructor(public value: T) {}

  insert(value: T): void {
    if (value < this.value) {
      if (this.left) this.left.insert(value);
      else this.left = new Tree(value);
    } else if (this.right) this.right.insert(value);
    else this.right = new Tree(value);
  }

  *[Symbol.iterator](): Generator<T> {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }

  depth(): number {
    return 1 + Math.max(this.left?.depth() ?? 0, this.right?.depth() ?? 0);
  }

  static from<T>([first, ...rest]: T[]): Tree<T> {
    const tree = new Tree(first);
    rest.forEach((value) => tree.insert(value));
    return tree;
  }
}

export default {
  mail_user_created() {
    const tree = Tree.from([5, 2, 8, 1, 9, 3]);
    dovecot.i_info([...tree].join(" "));
    const [min, second] = tree;
    dovecot.i_info(`min ${min}, then ${second}, depth ${tree.depth()}`);
    let sum = 0;
    for (const n of tree) {
      if (n > 5) break;
      sum += n;
    }
    dovecot.i_info(`sum ${sum}; max ${Math.max(...tree)}`);
    const words = Tree.from(["m", "z", "a"]);
    dovecot.i_info(Array.from(words, (w) => w.toUpperCase()).join(""));
  },
} satisfies MailHooks;

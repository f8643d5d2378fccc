import type { MailHooks } from "dovescript";

class Trie {
  private children = new Map<string, Trie>();
  private terminal = false;

  insert(word: string): void {
    let node: Trie = this;
    for (const letter of word) {
      let child = node.children.get(letter);
      if (!child) {
        child = new Trie();
        node.children.set(letter, child);
      }
      node = child;
    }
    node.terminal = true;
  }

  private descend(prefix: string): Trie | undefined {
    let node: Trie | undefined = this;
    for (const letter of prefix) {
      node = node?.children.get(letter);
    }
    return node;
  }

  has(word: string): boolean {
    return this.descend(word)?.terminal ?? false;
  }

  complete(prefix: string): string[] {
    const start = this.descend(prefix);
    return start ? [...start.words(prefix)] : [];
  }

  private *words(prefix: string): Generator<string> {
    if (this.terminal) yield prefix;
    for (const [letter, child] of this.children) yield* child.words(prefix + letter);
  }
}

export default {
  mail_user_created() {
    const trie = new Trie();
    "inbox index info sent sentinel trash".split(" ").forEach((word) => trie.insert(word));
    for (const prefix of ["in", "sent", "x", "trash"]) {
      dovecot.i_info(`${prefix}: ${trie.complete(prefix).join(",") || "nothing"}`);
    }
    dovecot.i_info(`${trie.has("info")} ${trie.has("inf")} ${trie.has("")}`);
  },
} satisfies MailHooks;

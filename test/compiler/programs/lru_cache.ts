import type { MailHooks } from "dovescript";

class LruCache<K, V> {
  private entries = new Map<K, V>();
  hits = 0;
  misses = 0;

  constructor(private readonly capacity: number) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.capacity) {
      const oldest = this.entries.keys().next().value;
      if (oldest !== undefined) this.entries.delete(oldest);
    }
  }

  get ratio(): number {
    const total = this.hits + this.misses;
    return total === 0 ? 0 : this.hits / total;
  }

  *[Symbol.iterator](): Generator<[K, V]> {
    yield* this.entries;
  }
}

export default {
  mail_user_created() {
    const cache = new LruCache<string, number>(3);
    ["a", "b", "c"].forEach((name, index) => cache.set(name, index));
    cache.get("a");
    cache.set("d", 3);
    cache.get("b");
    dovecot.i_info([...cache].map(([key, value]) => `${key}${value}`).join(" "));
    dovecot.i_info(`${cache.hits} hits, ${cache.misses} misses, ${cache.ratio}`);
    cache.set("c", 30);
    dovecot.i_info(Array.from(cache, ([key]) => key).join(""));
  },
} satisfies MailHooks;

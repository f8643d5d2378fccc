import type { MailHooks } from "dovescript";

interface Entry<V> {
  value: V;
  expires: number;
  hits: number;
}

class TtlCache<K extends string | number, V> {
  private readonly entries = new Map<K, Entry<V>>();
  private misses = 0;

  constructor(
    private readonly ttl: number,
    private readonly now: () => number,
  ) {}

  getOrCompute(key: K, compute: (key: K) => V): V {
    const entry = this.entries.get(key);
    if (entry && entry.expires > this.now()) {
      entry.hits++;
      return entry.value;
    }
    this.misses++;
    const value = compute(key);
    this.entries.set(key, { value, expires: this.now() + this.ttl, hits: 0 });
    return value;
  }

  sweep(): number {
    let removed = 0;
    for (const [key, { expires }] of this.entries) {
      if (expires <= this.now()) {
        this.entries.delete(key);
        removed += 1;
      }
    }
    return removed;
  }

  get stats() {
    const hits = Array.from(this.entries.values()).reduce((sum, { hits }) => sum + hits, 0);
    return { size: this.entries.size, hits, misses: this.misses };
  }
}

export default {
  mail_user_created() {
    let clock = 0;
    const cache = new TtlCache<string, number | undefined>(10, () => clock);
    const lookup = (key: string) => (key.startsWith("x") ? undefined : key.length);
    dovecot.i_info(`${cache.getOrCompute("alice", lookup)} ${cache.getOrCompute("x1", lookup)}`);
    clock = 5;
    dovecot.i_info(`${cache.getOrCompute("alice", () => -1)} ${cache.getOrCompute("bob", lookup)}`);
    const { size, hits, misses } = cache.stats;
    dovecot.i_info(`${size} ${hits} ${misses}`);
    clock = 12;
    dovecot.i_info(`swept ${cache.sweep()}, left ${cache.stats.size}`);
    dovecot.i_info(`${cache.getOrCompute("alice", (key) => key.length * 2)}`);
  },
} satisfies MailHooks;

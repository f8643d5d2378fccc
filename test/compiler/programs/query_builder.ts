import type { MailHooks } from "dovescript";

class Query<T extends object> {
  private filters: ((row: T) => boolean)[] = [];
  private order?: { key: keyof T; descending: boolean };
  private max = Infinity;

  constructor(private readonly rows: readonly T[]) {}

  where<K extends keyof T>(key: K, test: T[K] | ((value: T[K]) => boolean)): this {
    const check = typeof test === "function" ? (test as (value: T[K]) => boolean) : (value: T[K]) => value === test;
    this.filters.push((row) => check(row[key]));
    return this;
  }

  orderBy(key: keyof T, direction: "asc" | "desc" = "asc"): this {
    this.order = { key, descending: direction === "desc" };
    return this;
  }

  limit(max: number): this {
    this.max = max;
    return this;
  }

  run(): T[] {
    let result = this.rows.filter((row) => this.filters.every((f) => f(row)));
    if (this.order) {
      const { key, descending } = this.order;
      const sign = descending ? -1 : 1;
      result = result.sort((a, b) => (a[key] < b[key] ? -sign : a[key] > b[key] ? sign : 0));
    }
    return result.slice(0, this.max);
  }

  select<K extends keyof T>(key: K): T[K][] {
    return this.run().map((row) => row[key]);
  }
}

export default {
  mail_user_created() {
    const rows = [
      { name: "a", size: 5, seen: true },
      { name: "b", size: 50, seen: false },
      { name: "c", size: 20, seen: false },
      { name: "d", size: 70, seen: false },
    ];
    const unseen = () => new Query(rows).where("seen", false);
    dovecot.i_info(unseen().orderBy("size", "desc").select("name").join(""));
    dovecot.i_info(unseen().where("size", (size) => size < 60).select("size").join(" "));
    dovecot.i_info(new Query(rows).orderBy("name", "desc").limit(2).select("name").join(""));
    dovecot.i_info(String(new Query(rows).where("name", "zz").run().length));
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

interface Entity {
  readonly id: number;
}
class NotFound extends Error {
  constructor(kind: string, id: number) {
    super(`${kind} ${id} not found`);
    this.name = this.constructor.name;
  }
}
class Repository<T extends Entity> {
  private items = new Map<number, T>();
  private nextId = 1;
  constructor(private readonly kind: string) {}
  create(data: Omit<T, "id">): T {
    const item = { ...data, id: this.nextId++ } as T;
    this.items.set(item.id, item);
    return item;
  }
  get(id: number): T {
    const item = this.items.get(id);
    if (!item) throw new NotFound(this.kind, id);
    return item;
  }
  update(id: number, changes: Partial<Omit<T, "id">>): T {
    const updated = { ...this.get(id), ...changes };
    this.items.set(id, updated);
    return updated;
  }
  where(test: (item: T) => boolean): T[] {
    return [...this.items.values()].filter(test);
  }
}
interface Account extends Entity {
  name: string;
  quota: number;
  active: boolean;
}

export default {
  mail_user_created() {
    const accounts = new Repository<Account>("account");
    accounts.create({ name: "alice", quota: 100, active: true });
    accounts.create({ name: "bob", quota: 50, active: false });
    accounts.update(2, { active: true, quota: 75 });
    dovecot.i_info(accounts.where((a) => a.active).map((a) => `${a.id}:${a.name}:${a.quota}`).join(", "));
    try {
      accounts.get(9);
    } catch (error) {
      dovecot.i_info(error instanceof NotFound ? `${error.name}: ${error.message}` : "?");
    }
  },
} satisfies MailHooks;

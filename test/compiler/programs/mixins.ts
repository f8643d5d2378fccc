import type { MailHooks } from "dovescript";

type Constructor<T = object> = new (...args: any[]) => T;

function Tagged<B extends Constructor>(Base: B) {
  return class extends Base {
    readonly tags = new Set<string>();

    tag(...names: string[]): this {
      for (const name of names) this.tags.add(name);
      return this;
    }
  };
}

class Entity {
  constructor(readonly id: number) {}

  label(): string {
    return `#${this.id}`;
  }
}

class TaggedEntity extends Tagged(Entity) {
  override label(): string {
    return `${super.label()} [${[...this.tags].join(", ")}]`;
  }
}

const withTimestamps = <T extends object>(value: T, created: number) => ({ ...value, created, age: (now: number) => now - created });

export default {
  mail_user_created() {
    const entity = new TaggedEntity(7).tag("red", "new").tag("red");
    dovecot.i_info(entity.label());
    dovecot.i_info(`${entity instanceof Entity} ${entity.tags.size}`);
    const stamped = withTimestamps({ name: "box" }, 100);
    dovecot.i_info(`${stamped.name} ${stamped.created} ${stamped.age(160)}`);
  },
} satisfies MailHooks;

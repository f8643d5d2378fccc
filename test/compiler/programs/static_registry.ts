import type { MailHooks } from "dovescript";

type Constructor<T> = new (name: string) => T;

abstract class Plugin {
  private static readonly registry = new Map<string, Constructor<Plugin>>();
  static readonly order: string[] = [];
  static defaults = { level: 1, verbose: false };

  static {
    Plugin.order.push("(start)");
  }

  static register(kind: string, type: Constructor<Plugin>): void {
    this.registry.set(kind, type);
    Plugin.order.push(kind);
  }

  static create(kind: string, name: string): Plugin {
    const type = this.registry.get(kind);
    if (!type) throw new RangeError(`no plugin ${kind}`);
    return new type(name);
  }

  constructor(readonly name: string) {}
  abstract run(input: string): string;
  get level(): number {
    return Plugin.defaults.level;
  }
}

class Upper extends Plugin {
  run(input: string) {
    return input.toUpperCase();
  }
}

class Repeat extends Plugin {
  static times = 2;
  override get level() {
    return super.level + 1;
  }
  run(input: string) {
    return input.repeat(Repeat.times);
  }
}

Plugin.register("upper", Upper);
Plugin.register("repeat", Repeat);

export default {
  mail_user_created(user) {
    const chain = ["upper:a", "repeat:b"].map((spec) => {
      const [kind, name] = spec.split(":") as [string, string];
      return Plugin.create(kind, name);
    });
    Repeat.times += 1;
    dovecot.i_info(chain.reduce((text, plugin) => plugin.run(text), user.username));
    dovecot.i_info(chain.map((plugin) => `${plugin.name}${plugin.level}`).join());
    try {
      Plugin.create("missing", "c");
    } catch (error) {
      dovecot.i_info(`${error}`);
    }
    dovecot.i_info(Plugin.order.join(" "));
  },
} satisfies MailHooks;

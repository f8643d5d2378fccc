import type { MailHooks } from "dovescript";

interface Events {
  login: [user: string, time: number];
  logout: [user: string];
  error: [problem: Error];
}

type Listener<K extends keyof Events> = (...args: Events[K]) => void;

class Emitter {
  private listeners: { [K in keyof Events]?: Listener<K>[] } = {};

  on<K extends keyof Events>(event: K, listener: Listener<K>): this {
    const list: Listener<K>[] = this.listeners[event] ?? [];
    list.push(listener);
    this.listeners[event] = list as (typeof this.listeners)[K];
    return this;
  }

  emit<K extends keyof Events>(event: K, ...args: Events[K]): number {
    const list = this.listeners[event] as Listener<K>[] | undefined;
    list?.forEach((listener) => listener(...args));
    return list?.length ?? 0;
  }
}

export default {
  mail_user_created(user) {
    const emitter = new Emitter();
    const log: string[] = [];
    emitter
      .on("login", (name, time) => log.push(`${name} in at ${time}`))
      .on("login", (name) => log.push(`hello ${name}`))
      .on("error", ({ message }) => log.push(`problem: ${message}`));
    const counts = [
      emitter.emit("login", user.username, 10),
      emitter.emit("logout", user.username),
      emitter.emit("error", new Error("disk full")),
    ];
    log.forEach((line) => dovecot.i_info(line));
    dovecot.i_info(counts.join("/"));
  },
} satisfies MailHooks;

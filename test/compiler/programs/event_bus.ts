import type { MailHooks } from "dovescript";

interface Events {
  login: { user: string; ip: string };
  logout: { user: string; seconds: number };
  tick: undefined;
}

type Handler<T> = (payload: T) => void;

class Bus<E extends object> {
  private handlers: { [K in keyof E]?: Handler<E[K]>[] } = {};

  on<K extends keyof E>(event: K, handler: Handler<E[K]>): () => void {
    (this.handlers[event] ??= []).push(handler);
    return () => {
      this.handlers[event] = this.handlers[event]?.filter((h) => h !== handler);
    };
  }

  once<K extends keyof E>(event: K, handler: Handler<E[K]>): void {
    const off = this.on(event, (payload) => {
      off();
      handler(payload);
    });
  }

  emit<K extends keyof E>(event: K, payload: E[K]): number {
    const list = this.handlers[event] ?? [];
    for (const handler of [...list]) handler(payload);
    return list.length;
  }
}

export default {
  mail_user_created(user) {
    const bus = new Bus<Events>();
    const seen: string[] = [];
    const off = bus.on("login", ({ user, ip }) => seen.push(`${user}@${ip}`));
    bus.once("login", () => seen.push("first"));
    bus.on("logout", ({ seconds }) => {
      seen.push(`${seconds}s`);
    });
    const counts = [
      bus.emit("login", { user: user.username, ip: "::1" }),
      bus.emit("login", { user: "bob", ip: "10.0.0.1" }),
      bus.emit("tick", undefined),
    ];
    off();
    counts.push(bus.emit("login", { user: "eve", ip: "?" }), bus.emit("logout", { user: "bob", seconds: 1.5 }));
    dovecot.i_info(seen.join(" "));
    dovecot.i_info(counts.join(","));
  },
} satisfies MailHooks;

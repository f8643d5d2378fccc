import type { MailHooks } from "dovescript";

interface Session {
  user: string;
  service: "imap" | "pop3" | "lmtp";
  started: number;
  tags: Set<string>;
}

class SessionRegistry {
  private readonly sessions = new Map<string, Session>();
  private next = 1;

  open(user: string, service: Session["service"], started: number, ...tags: string[]): string {
    const id = `s${this.next++}`;
    this.sessions.set(id, { user, service, started, tags: new Set(tags) });
    return id;
  }

  close(id: string): boolean {
    return this.sessions.delete(id);
  }

  byUser(): Map<string, Session[]> {
    const result = new Map<string, Session[]>();
    this.sessions.forEach((session) => {
      result.set(session.user, [...(result.get(session.user) ?? []), session]);
    });
    return result;
  }

  oldest(): [string, Session] | undefined {
    return [...this.sessions].sort(([, a], [, b]) => a.started - b.started)[0];
  }

  get size() {
    return this.sessions.size;
  }
}

export default {
  mail_user_created(user) {
    const registry = new SessionRegistry();
    registry.open(user.username, "imap", 300, "tls", "mobile");
    const second = registry.open("bob", "pop3", 100);
    registry.open(user.username, "lmtp", 200, "tls");
    dovecot.i_info(`closing: ${registry.close(second)} ${registry.close(second)} ${registry.size}`);
    for (const [name, sessions] of registry.byUser()) {
      dovecot.i_info(`${name}: ${sessions.map((s) => `${s.service}[${[...s.tags].join("/")}]`).join(", ")}`);
    }
    const oldest = registry.oldest();
    if (oldest) dovecot.i_info(`oldest ${oldest[0]} since ${oldest[1].started}`);
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

enum State {
  Idle = "idle",
  Connecting = "connecting",
  Ready = "ready",
  Failed = "failed",
}

type Event = { type: "connect"; host: string } | { type: "ok" } | { type: "error"; reason: string; retry?: boolean } | { type: "reset" };

const transitions: { [S in State]?: Partial<Record<Event["type"], State>> } = {
  [State.Idle]: { connect: State.Connecting },
  [State.Connecting]: { ok: State.Ready, error: State.Failed },
  [State.Ready]: { error: State.Failed, reset: State.Idle },
  [State.Failed]: { reset: State.Idle, connect: State.Connecting },
};

class Machine {
  state = State.Idle;
  readonly listeners: ((from: State, to: State, event: Event) => void)[] = [];

  send(event: Event): boolean {
    const next = transitions[this.state]?.[event.type];
    if (!next) return false;
    const from = this.state;
    this.state = next;
    this.listeners.forEach((listener) => listener(from, next, event));
    return true;
  }
}

function explain(event: Event): string {
  switch (event.type) {
    case "connect":
      return `to ${event.host}`;
    case "error":
      return `because of ${event.reason}${event.retry ? ", again" : ""}`;
    default:
      return event.type;
  }
}

export default {
  mail_user_created() {
    const machine = new Machine();
    machine.listeners.push((from, to, event) => dovecot.i_info(`${from} -> ${to} (${explain(event)})`));
    const events: Event[] = [{ type: "ok" }, { type: "connect", host: "mx1" }, { type: "error", reason: "timeout", retry: true }, { type: "connect", host: "mx2" }, { type: "ok" }, { type: "reset" }];
    const refused = events.filter((event) => !machine.send(event));
    dovecot.i_info(`${machine.state} ${refused.map(({ type }) => type)}`);
    dovecot.i_info(Object.values(State).join(","));
    dovecot.i_info(`${Object.keys(transitions).length} ${State.Ready in transitions}`);
  },
} satisfies MailHooks;

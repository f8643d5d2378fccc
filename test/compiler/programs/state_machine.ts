import type { MailHooks } from "dovescript";

type State = "idle" | "connecting" | "ready" | "failed";
type Event = "connect" | "success" | "error" | "reset";

const transitions: Record<State, Partial<Record<Event, State>>> = {
  idle: { connect: "connecting" },
  connecting: { success: "ready", error: "failed" },
  ready: { error: "failed", reset: "idle" },
  failed: { reset: "idle", connect: "connecting" },
};

class Machine {
  private listeners: Array<(from: State, to: State) => void> = [];

  constructor(private state: State = "idle") {}

  onChange(listener: (from: State, to: State) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  send(event: Event): boolean {
    const next = transitions[this.state][event];
    if (!next) return false;
    const previous = this.state;
    this.state = next;
    for (const listener of this.listeners) listener(previous, next);
    return true;
  }

  get current() {
    return this.state;
  }
}

export default {
  mail_user_created() {
    const machine = new Machine();
    const stop = machine.onChange((from, to) => dovecot.i_info(`${from} -> ${to}`));
    const events: Event[] = ["connect", "success", "connect", "error", "reset"];
    const accepted = events.filter((event) => machine.send(event));
    dovecot.i_info(`accepted: ${accepted.join(",")}`);
    stop();
    machine.send("connect");
    dovecot.i_info(machine.current);
  },
} satisfies MailHooks;

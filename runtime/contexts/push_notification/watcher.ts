import type { Facts } from "../../profiles/facts.ts";
import type { Change, ChangeWatcher, WatchedTransaction } from "../../server/storage/changes.ts";
import type { DriverTransaction, PushDriver } from "./driver.ts";
import { eventsOf } from "./notify_event.ts";

/** The plugin push_notification of one user: tells its drivers what happens to the user's mail. */
export class PushWatcher implements ChangeWatcher {
  readonly #drivers: readonly PushDriver[];

  readonly #facts: Facts;

  constructor(drivers: readonly PushDriver[], facts: Facts) {
    this.#drivers = drivers;
    this.#facts = facts;
  }

  begin(): WatchedTransaction {
    const begun = this.#drivers.flatMap((driver) => driver.begin() ?? []);
    return {
      commit: (changes) => {
        for (const change of changes) this.#tell(change, begun);
        for (const transaction of begun) transaction.end(true);
      },
      rollback: () => {
        for (const transaction of begun) transaction.end(false);
      },
    };
  }

  /** What one driver asks for, all of them get. */
  #tell(change: Change, begun: readonly DriverTransaction[]): void {
    const events = eventsOf(change, this.#facts);
    const wanted = events.filter(({ kind }) => begun.some((transaction) => transaction.wants(kind)));
    for (const transaction of begun) for (const event of wanted) transaction.process(event);
  }
}

import type { NotifyEvent } from "./notify_event.ts";

/** A driver of the plugin, which hears of transactions. */
export interface PushDriver {
  /** Begins a transaction; undefined if the driver has nothing to do with it. */
  begin(): DriverTransaction | undefined;
  /** Ends with the session. */
  deinit(): void;
}

/** A transaction of a driver. */
export interface DriverTransaction {
  /** Returns true if the driver asks for events of a kind. */
  wants(kind: string): boolean;
  process(event: NotifyEvent): void;
  end(success: boolean): void;
}

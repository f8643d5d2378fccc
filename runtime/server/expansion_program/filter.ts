import type { Arguments } from "./arguments.ts";
import type { Scope } from "./scope.ts";
import type { Transfer } from "./transfer.ts";

/** What a filter works on. */
export interface FilterInput {
  readonly given: Arguments;
  readonly transfer: Transfer;
  readonly scope: Scope;
  /** True if no other filter follows. */
  readonly isLast: boolean;
}

/** Changes the transfer, or fails. */
export type Filter = (input: FilterInput) => void;

/** A filter without arguments that makes a text of a text. The action is what a message says that it could not do. */
export function textFilter(action: string, change: (text: string) => string): Filter {
  return ({ given, transfer }) => {
    given.refuseAll();
    transfer.need(action);
    transfer.setText(change(transfer.text));
  };
}

/** The same of bytes, which stay of their kind. */
export function bytesFilter(action: string, change: (bytes: string) => string): Filter {
  return ({ given, transfer }) => {
    given.refuseAll();
    transfer.setBytes(change(transfer.need(action)));
  };
}

import type { HttpResponse } from "./http_response.ts";

/** The outcome of an attempt to send a request. */
export type Outcome =
  | { readonly kind: "answered"; readonly response: HttpResponse }
  | {
      readonly kind: "failed";
      readonly status: number;
      readonly reason: string;
      /** True if it may be sent again. */
      readonly isTemporary: boolean;
    }
  /** It is to be sent again: to another place, or without what the server refused. */
  | { readonly kind: "again" };

/** A failure after which a request is not sent again. */
export function failed(status: number, reason: string): Outcome {
  return { kind: "failed", status, reason, isTemporary: false };
}

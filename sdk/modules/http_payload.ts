import type { HttpResponse } from "dovescript";

/**
 * The body of an answer; undefined when the server announced another length. A body in chunks has no length: whether all of it
 * is there only its content says, as JSON does.
 */
export function completePayload(response: HttpResponse): string | undefined {
  const payload = response.payload();
  const length = response.header("Content-Length");
  if (length !== "" && tonumber(length) !== payload.length) return undefined;
  return payload;
}

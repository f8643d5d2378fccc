import type { UrlValues } from "./modules/url_values.ts";

export type { UrlValues } from "./modules/url_values.ts";

// What `dovescript/url` is in Node, where tests of a hook's modules run. A compiled hook gets modules/url.ts, which
// means the same.

/**
 * A URL: the base, each part of the path behind a slash, and a query. Parts, names and values are encoded; values that are
 * undefined are left out.
 *
 * @example
 * joinUrl("https://api.example.org", ["users", "ann@example.org"], { fields: "quota" });
 */
export function joinUrl(base: string, parts: readonly string[], query: UrlValues = {}): string {
  const path = [base.replace(/\/+$/, ""), ...parts.map((part) => encodeURIComponent(part))].join("/");
  const text = joinValues(query, encodeURIComponent);
  return text === "" ? path : `${path}?${text}`;
}

/**
 * A body of the type `application/x-www-form-urlencoded`.
 *
 * @example
 * formBody({ user: "ann", password: "a b&c" });
 */
export function formBody(values: UrlValues): string {
  return joinValues(values, (text) =>
    encodeURIComponent(text)
      .replace(/%20/g, "+")
      .replace(/[!'()~]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

function joinValues(values: UrlValues, encode: (text: string) => string): string {
  const names = Object.keys(values).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return names
    .filter((name) => values[name] !== undefined)
    .map((name) => `${encode(name)}=${encode(String(values[name]))}`)
    .join("&");
}

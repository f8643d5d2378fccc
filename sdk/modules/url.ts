export { formBody } from "./form_body.ts";
export { joinUrl } from "./join_url.ts";
export type { UrlValues } from "./url_values.ts";

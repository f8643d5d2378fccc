export { isoDate } from "./iso_date.ts";
export { mailDate } from "./mail_date.ts";

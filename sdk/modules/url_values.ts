/** The values of a query or a form by name. Those that are undefined are left out. */
export type UrlValues = Readonly<Record<string, string | number | boolean | undefined>>;

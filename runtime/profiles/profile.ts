/** What depends on the release that is simulated. */
export interface Profile {
  readonly release: string;
  /** The Lua that the release links. */
  readonly lua: "5.3" | "5.4";
  /** `dovecot.storage`: numbers are pushed as floats. */
  readonly storage: Readonly<Record<string, number | string>>;
}

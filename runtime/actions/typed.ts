/** The text that an action was made from. */
export interface Typed {
  /** The command as it was given, without `doveadm`. */
  readonly command: string;
  /** The words that doveadm is called with. */
  readonly words: readonly string[];
}

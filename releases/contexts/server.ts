/** Settings and blocks of dovecot.conf by name. A text is written as it is. */
export interface Block {
  readonly [name: string]: string | Block;
}

/** The place of the script's path in a text. */
export const SCRIPT = "{script}";

/** How a server is told to load a script of one kind, in one line of releases. */
export interface Server {
  /** The first release that reads it. */
  readonly since: string;
  /** What names the script. */
  readonly load: Block;
  /** What loads a script instead that is of another kind as well, where both kinds share one state. */
  readonly shared?: Block;
  /** The hooks of which a script has one where a block of `load` is for it; other blocks are for all scripts. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** The blocks, from the outermost, whose settings the script can read. */
  readonly scriptSettings: readonly string[];
}

/** From the oldest line of releases on. */
export type Servers = readonly [Server, ...Server[]];

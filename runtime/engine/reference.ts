/** A server's object as a Lua state holds it: what the userdata in the `item` of its table stands for. */
export abstract class Reference {
  /** The server's object, or null once it was given up. */
  abstract target: object | null;
  /** The userdata, once it was made. */
  item: object | undefined;
  /** Gives the object up, as the `__gc` of the server's userdata does. Harmless the second time. */
  abstract release(): void;
}

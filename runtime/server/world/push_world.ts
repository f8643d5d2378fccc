/** The plugin push_notification of a world. */
export interface PushWorld {
  /** The drivers, in their order. Default: the script that is run, if it has hooks of push notifications. */
  readonly drivers?: readonly PushDriverWorld[];
}

/** A driver of push notifications with Lua. */
export interface PushDriverWorld {
  /** The path of its script. Up to 2.3 a driver without one takes the script of mail_lua. */
  readonly file?: string;
  /** From 2.4.0 the `lua_settings` that its script_init gets. */
  readonly settings?: Readonly<Record<string, string>>;
}

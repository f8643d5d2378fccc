import type { PushDriverWorld } from "../../server/world/push_world.ts";
import type { Host } from "../host.ts";
import type { PluginSession, SessionPlugin } from "../mail/session_plugin.ts";
import type { PushDriver } from "./driver.ts";
import { loadLuaDriver } from "./load_driver.ts";
import { PushWatcher } from "./watcher.ts";

/** The set-up of the plugin. */
export interface PushPluginOptions {
  readonly host: Host;
  readonly drivers: readonly PushDriverWorld[];
  /** The texts of scripts by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The plugin push_notification: each session has drivers of its own. */
export class PushPlugin implements SessionPlugin {
  readonly #options: PushPluginOptions;
  readonly #drivers = new WeakMap<object, readonly PushDriver[]>();

  constructor(options: PushPluginOptions) {
    this.#options = options;
  }

  created({ user, served, script }: PluginSession): void {
    const { host, texts, drivers } = this.#options;
    const { sandbox, engine } = host;
    const loaded: PushDriver[] = [];
    for (const { file, settings = {} } of drivers) {
      const sources = { user, served, sandbox, engine, texts, mailScript: script };
      const driver = loadLuaDriver(file, { ...sources, settings: new Map(Object.entries(settings)) });
      if (driver !== undefined) loaded.push(driver);
    }
    this.#drivers.set(user, loaded);
    user.watcher = new PushWatcher(loaded, host.profile.facts);
  }

  leaving({ user }: PluginSession): void {
    user.watcher = undefined;
    for (const driver of this.#drivers.get(user) ?? []) driver.deinit();
  }
}

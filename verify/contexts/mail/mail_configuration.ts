import {
  addSettings,
  type Block,
  CONTEXTS,
  type ContextName,
  mapTexts,
  quoted,
  SCRIPT,
  scriptRoles,
  serverOf,
} from "../../../releases/index.ts";
import type { PushDriverWorld } from "../../../runtime/index.ts";
import type { Configured } from "../../configuration.ts";
import { SCRIPT_NAME } from "../../trial.ts";
import type { MailTrial } from "./trial.ts";

/** LMTP, on a socket below the server's folder. */
const LMTP = `service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}`;

/** The configuration of a trial's server. */
export function mailConfigured({ lua, release, world }: MailTrial): Configured {
  const { isMail, drivers } = scriptRoles({ name: SCRIPT_NAME, text: lua, push: world.push, release });
  return {
    release,
    world,
    events: false,
    protocols: { names: "imap lmtp", services: LMTP },
    loading: (files) => ({
      ...autocreate(world.lda_mailbox_autocreate),
      ...merged([
        ...(isMail ? [loadOf("mail", release, files + SCRIPT_NAME)] : []),
        ...drivers.map((driver, index) => driverBlock(driver, { index, release, files })),
        ...settingsOf(world.settings, isMail, release),
      ]),
    }),
  };
}

function autocreate(isWanted = false): Block {
  return isWanted ? { lda_mailbox_autocreate: "yes" } : {};
}

function loadOf(context: ContextName, release: string, path: string): Block {
  const { load } = serverOf(CONTEXTS[context].servers, release);
  return complete(load, path);
}

function complete(load: Block, path: string): Block {
  return mapTexts(load, (text) => text.replace("$mail_plugins ", "").replace(SCRIPT, () => path));
}

interface DriverPlace {
  readonly index: number;
  readonly release: string;
  readonly files: string;
}

/** The settings of the second driver and of those behind it have a number, their blocks a name of their own. */
function driverBlock(
  { file, settings = {} }: PushDriverWorld,
  { index, release, files }: DriverPlace,
): Block {
  const { load, shared = load, scriptSettings } = serverOf(CONTEXTS.push_notification.servers, release);
  const block = complete(file === undefined ? shared : load, files + (file ?? SCRIPT_NAME));
  const values = Object.entries(settings).map(([name, value]) => [name, quoted(value)]);
  return numbered(addSettings(block, scriptSettings, Object.fromEntries(values)), index);
}

function numbered(block: Block, index: number): Block {
  if (index === 0) return block;
  const entries = Object.entries(block).map(([name, value]): [string, string | Block] => {
    if (typeof value === "string") return [name, value];
    if (name === "plugin") return [name, renamed(value, `push_notification_driver${index + 1}`)];
    return name === "mail_plugins" ? [name, value] : [`${name}${index + 1}`, { driver: "lua", ...value }];
  });
  return Object.fromEntries(entries);
}

function renamed(block: Block, name: string): Block {
  return Object.fromEntries(
    Object.entries(block).map(([key, value]) => [key === "push_notification_driver" ? name : key, value]),
  );
}

/** The settings of all users: plugin_getenv sees them in 2.3, script_init of mail_lua gets them in 2.4. */
function settingsOf(settings: MailTrial["world"]["settings"], isMail: boolean, release: string): Block[] {
  const values = Object.entries(settings ?? {}).map(([name, value]) => [name, quoted(value)]);
  const { scriptSettings } = serverOf(CONTEXTS.mail.servers, release);
  const isPlugin = scriptSettings[0] === "plugin";
  return values.length === 0 || !(isMail || isPlugin)
    ? []
    : [addSettings({}, scriptSettings, Object.fromEntries(values))];
}

/** Joins blocks; of two texts of a name the longer one, which lists more plugins, stays. */
function merged(blocks: readonly Block[]): Block {
  const result: Record<string, string | Block> = {};
  for (const block of blocks)
    for (const [name, value] of Object.entries(block)) {
      const known = result[name];
      if (typeof value === "object" && typeof known === "object") result[name] = merged([known, value]);
      else if (typeof value === "string" && typeof known === "string")
        result[name] = known.length > value.length ? known : value;
      else result[name] = value;
    }
  return result;
}

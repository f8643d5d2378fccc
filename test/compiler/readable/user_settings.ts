import type { EarlyMailUser, MailHooks } from "dovescript";

type Settings = { [key: string]: string };

/** `"greeting = hello; level=2"` by key; parts without `=` are left out. */
function parseSettings(text: string): Settings {
  const settings: Settings = {};
  for (const part of text.split(";")) {
    const [key, value] = part.split("=");
    if (key !== undefined && value !== undefined) settings[key.trim().toLowerCase()] = value.trim();
  }
  return settings;
}

function settingsOf(user: EarlyMailUser): Settings {
  return parseSettings(user.plugin_getenv("hook_settings") ?? "");
}

export default {
  mail_user_created(user) {
    const settings = settingsOf(user);
    const names = Object.keys(settings).sort();
    dovecot.i_debug(`settings of ${user.username}: ${names.length > 0 ? names.join(", ") : "none"}`);
    const level = Number.parseInt(settings.level ?? "0", 10);
    if (level >= 2) dovecot.i_info(`${settings.greeting ?? "welcome"}, ${user.username} (level ${level})`);
  },
} satisfies MailHooks;

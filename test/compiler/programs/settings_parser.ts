import type { MailHooks } from "dovescript";

interface Settings {
  enabled: boolean;
  limit: number;
  folders: string[];
  label?: string;
}

const DEFAULTS: Settings = { enabled: true, limit: 100, folders: ["INBOX"] };

function parseSettings(text: string): Settings {
  const settings: Settings = { ...DEFAULTS };
  for (const part of text.split(";")) {
    const line = part.trim();
    if (!line) continue;
    const [name, value = ""] = line.split("=").map((piece) => piece.trim());
    switch (name) {
      case "enabled":
        settings.enabled = value === "yes" || value === "true";
        break;
      case "limit": {
        const limit = parseInt(value, 10);
        if (!Number.isNaN(limit)) settings.limit = limit;
        break;
      }
      case "folders":
        settings.folders = value.split(",").filter((folder) => folder.length > 0);
        break;
      case "label":
        settings.label = value || undefined;
        break;
      default:
        dovecot.i_info(`unknown setting ${name}`);
    }
  }
  return settings;
}

function describe(settings: Settings): string {
  return `enabled=${settings.enabled} limit=${settings.limit} folders=${settings.folders.join("|")} label=${settings.label ?? "-"}`;
}

export default {
  mail_user_created(user) {
    dovecot.i_info(describe(parseSettings(user.plugin_getenv("demo_settings") || "")));
    dovecot.i_info(describe(parseSettings("enabled=no; limit=25 ; folders=INBOX,Sent,,Trash")));
    dovecot.i_info(describe(parseSettings("limit=many;label=;color=red")));
    dovecot.i_info(describe(parseSettings("label= work ; enabled=true;")));
  },
} satisfies MailHooks;

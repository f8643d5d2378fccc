import * as v from "valibot";
import type { World } from "./world.ts";

const METADATA_KEY = /^\/(private|shared)\//;

/** What validation says of a key that an object does not know begins like this; the key's path follows. */
const text = (description: string) => v.pipe(v.string(), v.description(description));

const systemId = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4294967295), v.description(description));

const flag = v.picklist(["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft"]);

const keyword = v.pipe(
  v.string(),
  v.regex(/^[!#$&'+,.\-/0-9:;<=>?@A-Z[^_`a-z|}~]+$/, "must be an IMAP keyword such as urgent"),
);

const message = v.strictObject({
  eml: v.exactOptional(text("Path of an .eml file with the text.")),
  text: v.exactOptional(text("The text itself, headers and body.")),
  flags: v.exactOptional(v.pipe(v.array(flag), v.description("System flags."))),
  keywords: v.exactOptional(v.pipe(v.array(keyword), v.description("Keywords."))),
});

const metadata = v.record(
  v.pipe(v.string(), v.regex(METADATA_KEY, "must begin with /private/ or /shared/")),
  v.string(),
);

const mailbox = v.strictObject({
  messages: v.exactOptional(
    v.pipe(
      v.array(v.union([v.string(), message])),
      v.description("Messages in UID order: the path of an .eml file, or a message object."),
    ),
  ),
  maildir: v.exactOptional(text("A Maildir folder whose messages come first.")),
  metadata: v.exactOptional(metadata),
});

const settings = v.record(v.string(), v.string());

const mailboxSettings = v.strictObject({
  auto: v.exactOptional(
    v.pipe(
      v.picklist(["no", "create", "subscribe"]),
      v.description("Whether it is created when it is opened."),
    ),
  ),
  special_use: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^\\[A-Za-z]+( \\[A-Za-z]+)*$/, "must be purposes such as \\\\Drafts"),
      v.description("Its purposes, such as \\Drafts."),
    ),
  ),
});

const namespace = v.strictObject({
  prefix: v.exactOptional(text("What its names begin with, the separator at the end included.")),
  separator: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[!-~]$/, "must be one character such as /"),
      v.description("The character between the levels of a name."),
    ),
  ),
  inbox: v.exactOptional(v.pipe(v.boolean(), v.description("Whether INBOX is in it."))),
  mailboxes: v.exactOptional(
    v.pipe(
      v.record(v.string(), mailboxSettings),
      v.description("Settings of mailboxes by name, without the prefix."),
    ),
  ),
});

const user = v.strictObject({
  uid: v.exactOptional(systemId("System user id.")),
  gid: v.exactOptional(systemId("System group id.")),
  home: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\//, "must be an absolute path"), v.description("Home directory.")),
  ),
  settings: v.exactOptional(v.pipe(settings, v.description("Settings of this user, from the userdb."))),
  metadata: v.exactOptional(v.pipe(metadata, v.description("User metadata."))),
  mailboxes: v.exactOptional(v.pipe(v.record(v.string(), mailbox), v.description("Mailboxes by name."))),
});

/** A world as a valibot schema. Its JSON Schema is published beside the package. */
export const worldSchema = v.strictObject({
  $schema: v.exactOptional(text("The JSON Schema of this file, for editors.")),
  dovecot: v.exactOptional(text("The release to behave like.")),
  lua: v.exactOptional(
    v.pipe(v.picklist(["5.1", "5.3", "5.4"]), v.description("The Lua that the server is built with.")),
  ),
  settings: v.exactOptional(v.pipe(settings, v.description("The plugin { … } settings of all users."))),
  clock: v.exactOptional(
    v.pipe(
      v.string(),
      v.isoTimestamp("must be a time such as 2026-01-01T00:00:00Z"),
      v.description("The time at login."),
    ),
  ),
  attributes: v.exactOptional(
    v.pipe(v.boolean(), v.description("Whether metadata can be stored (mail_attribute_dict).")),
  ),
  mail_debug: v.exactOptional(v.pipe(v.boolean(), v.description("The mail_debug setting."))),
  namespaces: v.exactOptional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[\w-]+$/, "must be a name such as inbox")), namespace),
      v.description("The namespaces by name. One of them has INBOX."),
    ),
  ),
  users: v.exactOptional(
    v.pipe(v.record(v.pipe(v.string(), v.minLength(1)), user), v.description("The accounts by username.")),
  ),
}) satisfies v.GenericSchema<unknown, World>;

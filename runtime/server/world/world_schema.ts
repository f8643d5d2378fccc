import * as v from "valibot";
import { choice, fields, list, must, named, text } from "../../validation/schema_parts.ts";
import { authSchema } from "./auth_schema.ts";
import { httpSchema } from "./http_schema.ts";
import { pushSchema } from "./push_schema.ts";
import type { World } from "./world.ts";

const string = v.string(must("a text"));

const matching = (pattern: RegExp, be: string) => v.pipe(string, v.regex(pattern, must(be)));

const flagged = (description: string) => v.pipe(v.boolean(must("true or false")), v.description(description));

const systemId = (description: string) =>
  v.pipe(
    v.number(must("a number")),
    v.integer(must("a whole number")),
    v.minValue(1, must("at least 1")),
    v.maxValue(4294967295, must("at most 4294967295")),
    v.description(description),
  );

const flag = choice(["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft"], "A system flag.");

const keyword = matching(/^[!#$&'+,.\-/0-9:;<=>?@A-Z[^_`a-z|}~]+$/, "an IMAP keyword such as urgent");

const message = fields({
  eml: v.exactOptional(text("Path of an .eml file with the text.")),
  text: v.exactOptional(text("The text itself, headers and body.")),
  flags: v.exactOptional(v.pipe(list(flag), v.description("System flags."))),
  keywords: v.exactOptional(v.pipe(list(keyword), v.description("Keywords."))),
});

const metadata = named(
  v.pipe(v.string(), v.regex(/^\/(private|shared)\//, "must begin with /private/ or /shared/")),
  string,
);

const mailbox = fields({
  messages: v.exactOptional(
    v.pipe(
      list(v.union([string, message], must("the path of an .eml file or an object"))),
      v.description("Messages in UID order: the path of an .eml file, or a message object."),
    ),
  ),
  maildir: v.exactOptional(text("A Maildir folder whose messages come first.")),
  metadata: v.exactOptional(metadata),
});

function isDay(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

const settings = named(v.string(), string);

const mailboxSettings = fields({
  auto: v.exactOptional(choice(["no", "create", "subscribe"], "Whether it is created when it is opened.")),
  special_use: v.exactOptional(
    v.pipe(
      matching(/^\\[A-Za-z]+( \\[A-Za-z]+)*$/, "purposes such as \\\\Drafts"),
      v.description("Its purposes, such as \\Drafts."),
    ),
  ),
});

const namespace = fields({
  prefix: v.exactOptional(text("What its names begin with, the separator at the end included.")),
  separator: v.exactOptional(
    v.pipe(
      matching(/^[!-~]$/, "one character such as /"),
      v.description("The character between the levels of a name."),
    ),
  ),
  inbox: v.exactOptional(flagged("Whether INBOX is in it.")),
  mailboxes: v.exactOptional(
    v.pipe(
      named(v.string(), mailboxSettings),
      v.description("Settings of mailboxes by name, without the prefix."),
    ),
  ),
});

const user = fields({
  uid: v.exactOptional(systemId("System user id.")),
  gid: v.exactOptional(systemId("System group id.")),
  home: v.exactOptional(v.pipe(matching(/^\/[^\0]*$/, "an absolute path"), v.description("Home directory."))),
  settings: v.exactOptional(v.pipe(settings, v.description("Settings of this user, from the userdb."))),
  metadata: v.exactOptional(v.pipe(metadata, v.description("User metadata."))),
  mailboxes: v.exactOptional(v.pipe(named(v.string(), mailbox), v.description("Mailboxes by name."))),
});

const time = must("a time such as 2026-01-01T00:00:00Z");

/** A pattern alone lets days pass that no month has, and the clock of JavaScript goes on with the next month. */
export const clock = v.pipe(
  string,
  v.isoTimestamp(time),
  v.check((text) => !Number.isNaN(Date.parse(text)) && isDay(text.slice(0, 10)), time),
  v.description("The time at login."),
);

const path = v.pipe(
  v.string(),
  v.regex(/^\/[^\0]*[^\0/]$/, "must be named by an absolute path"),
  v.check(
    (name) => !name.split("/").some((part) => part === "." || part === ".."),
    "must be a path without . and ..",
  ),
);

const file = v.union(
  [string, fields({ path: text("A file or a folder of this machine.") })],
  must("a text, or an object with a path"),
);

/** A world as a valibot schema. Its JSON Schema is published beside the package. */
export const worldSchema = fields({
  $schema: v.exactOptional(text("The JSON Schema of this file, for editors.")),
  dovecot: v.exactOptional(text("The release to behave like.")),
  lua: v.exactOptional(choice(["5.1", "5.3", "5.4"], "The Lua that the server is built with.")),
  settings: v.exactOptional(v.pipe(settings, v.description("The plugin { … } settings of all users."))),
  clock: v.exactOptional(clock),
  attributes: v.exactOptional(flagged("Whether metadata can be stored (mail_attribute_dict).")),
  mail_debug: v.exactOptional(flagged("The mail_debug setting.")),
  namespaces: v.exactOptional(
    v.pipe(
      named(v.pipe(v.string(), v.regex(/^[\w-]+$/, must("a name such as inbox"))), namespace),
      v.description("The namespaces by name. One of them has INBOX."),
    ),
  ),
  users: v.exactOptional(
    v.pipe(
      named(
        v.pipe(
          v.string(),
          v.minLength(1, "must be named by at least one character"),
          v.check((name) => /^\P{Cc}+$/u.test(name), "must have a name without control characters"),
        ),
        user,
      ),
      v.description("The accounts by username."),
    ),
  ),
  auth: v.exactOptional(v.pipe(authSchema, v.description("The passdbs and userdbs, and their settings."))),
  push: v.exactOptional(v.pipe(pushSchema, v.description("The plugin push_notification."))),
  lda_mailbox_autocreate: v.exactOptional(flagged("Whether a delivery creates the mailbox that it names.")),
  actions: v.exactOptional(
    v.pipe(list(string), v.description("Commands to type one after the other, such as doveadm user alice.")),
  ),
  files: v.exactOptional(
    v.pipe(named(path, file), v.description("Files that scripts can read, by absolute path.")),
  ),
  http: v.exactOptional(v.pipe(httpSchema, v.description("What HTTP servers answer to scripts."))),
  lua_modules: v.exactOptional(
    v.pipe(
      named(
        v.pipe(
          v.string(),
          v.regex(/^[\w-]+(\.[\w-]+)*$/, must("must be named as require has it, such as luasql.mysql")),
        ),
        file,
      ),
      v.description("Modules in Lua by the names that require gets, such as fakes of modules in C."),
    ),
  ),
  environment: v.exactOptional(
    v.pipe(
      named(
        v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/, "must be named as a variable is, such as API_KEY")),
        string,
      ),
      v.description("Environment variables of the server's processes."),
    ),
  ),
}) satisfies v.GenericSchema<unknown, World>;

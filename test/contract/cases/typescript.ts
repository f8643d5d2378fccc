import type { World } from "../../../runtime/server/world/world.ts";
import type { ContractCase } from "../contract_case.ts";
import { threeMessages } from "../worlds.ts";

const TYPES = 'import { refuse, type MailHooks } from "dovescript";\n';

const SETTINGS: World = {
  settings: { policy: "closed", empty: "" },
  users: { alice: { metadata: { "/private/n": "4" } } },
};

/** The releases with plugin_getenv. */
const LINE_2_3 = ["2.3.13", "2.3.19.1"];
/** The releases whose script_init gets the settings. */
const LINE_2_4 = ["2.4.1", "2.4.5"];

function module(hooks: string, before = ""): string {
  return `${TYPES}${before}export default {\n${hooks}\n} satisfies MailHooks;\n`;
}

/** Scripts written in TypeScript, compiled. */
export const typescript: readonly ContractCase[] = [
  {
    title: "mail_user_created in TypeScript refuses with a reason",
    covers: ["mail_user_created"],
    releases: LINE_2_3,
    world: SETTINGS,
    typescript: module(`mail_user_created(user) {
  const policy = user.plugin_getenv("policy");
  if (policy === "closed") return refuse(\`\${user.username} may not log in\`);
  dovecot.i_info(\`policy: \${policy ?? "none"}\`);
},`),
  },
  {
    title: "mail_user_created in TypeScript tells an empty setting from an absent one",
    covers: ["mail_user.plugin_getenv"],
    releases: LINE_2_3,
    world: SETTINGS,
    typescript: module(`mail_user_created(user) {
  for (const name of ["policy", "empty", "absent"]) {
    dovecot.i_info(\`\${name}: \${user.plugin_getenv(name) === undefined ? "absent" : "there"}\`);
  }
},`),
  },
  {
    title: "script_init in TypeScript keeps the settings by which mail_user_created refuses",
    covers: ["script_init", "mail_user_created"],
    releases: LINE_2_4,
    world: SETTINGS,
    typescript: module(
      `script_init(settings) {
  policy = settings.policy;
  for (const name of ["policy", "empty", "absent"]) {
    dovecot.i_info(\`\${name}: \${settings[name] === undefined ? "absent" : "there"}\`);
  }
},
mail_user_created(user) {
  if (policy === "closed") return refuse(\`\${user.username} may not log in\`);
},`,
      "let policy: string | undefined;\n",
    ),
  },
  {
    title: "mail_user_deinit_pre in TypeScript reports a mailbox that using frees",
    covers: ["mail_user_deinit_pre", "mailbox.status", "event.add_int"],
    world: { users: { alice: { mailboxes: { INBOX: { messages: threeMessages } } } } },
    typescript: module(`mail_user_created() {},
mail_user_deinit_pre(user) {
  using inbox = user.mailbox("INBOX");
  inbox.sync();
  const { messages, unseen } = inbox.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
  dovecot.event().set_name("report").add_int("messages", messages).log_info(\`\${unseen} of \${messages} unseen\`);
},`),
  },
  {
    title: "mail_user_deinit_pre in TypeScript that throws frees what it uses",
    covers: ["mail_user_deinit_pre", "mailbox.free"],
    typescript: module(`mail_user_created() {},
mail_user_deinit_pre(user) {
  using inbox = user.mailbox("INBOX");
  inbox.sync();
  throw new Error(\`nothing to do in \${inbox.vname}\`);
},`),
  },
  {
    title: "mail_user_created in TypeScript that throws reaches the server as text",
    covers: ["mail_user_created"],
    typescript: module(`mail_user_created(user) {
  throw new Error(\`no \${user.username}\`);
},`),
  },
  {
    title: "mail_user_created in TypeScript throws an error of its own class three calls deep",
    covers: ["mail_user_created"],
    typescript: module(
      `mail_user_created(user) {
  dovecot.i_info("begin");
  dovecot.i_info(\`quota of \${user.username}: \${quotaOf(user.username)}\`);
},`,
      `class QuotaError extends Error {
  override name = "QuotaError";
}
function parse(text: string): number {
  if (text !== "none") throw new QuotaError(\`no number: \${text}\`);
  return 0;
}
function read(name: string): number {
  const number = parse(name);
  return number + 1;
}
function quotaOf(name: string): number {
  const number = read(name);
  return number * 2;
}
`,
    ),
  },
  {
    title: "mail_user_deinit_pre in TypeScript catches what the server raises",
    covers: ["mailbox.open"],
    typescript: module(`mail_user_created() {},
mail_user_deinit_pre(user) {
  for (const name of ["Nope", "INBOX", "a//b"]) {
    try {
      using mailbox = user.mailbox(name);
      mailbox.open();
      dovecot.i_info(\`\${name} is there\`);
    } catch (problem) {
      dovecot.i_warning(problem instanceof Error ? problem.message : "something else");
    } finally {
      dovecot.i_info(\`done with \${name}\`);
    }
  }
},`),
  },
  {
    title: "metadata in TypeScript is counted up and listed",
    covers: ["mail_user.metadata_get", "mail_user.metadata_set", "mail_user.metadata_unset"],
    world: SETTINGS,
    typescript: module(`mail_user_created() {},
mail_user_deinit_pre(user) {
  const [count, other] = user.metadata_get("/private/n", "/private/other");
  user.metadata_set("/private/n", \`\${Number(count ?? "0") + 1}\`);
  dovecot.i_info(\`\${count ?? "none"} \${other ?? "none"} \${user.metadata_get("/private/n") ?? "none"}\`);
  user.metadata_unset("/private/n");
  dovecot.i_info(user.metadata_get("/private/n") ?? "gone");
},`),
  },
  {
    title: "hooks in TypeScript that are exported by name",
    covers: ["script_init", "mail_user_created", "mail_user_deinit", "script_deinit"],
    typescript: `import { type EarlyMailUser, type LateMailUser } from "dovescript";
let greeted = 0;
export function script_init() {
  dovecot.i_info("init");
}
export function mail_user_created(user: EarlyMailUser) {
  greeted += 1;
  dovecot.i_info(\`hello \${user.username}, uid \${user.uid}\`);
}
export function mail_user_deinit(user: LateMailUser) {
  dovecot.i_info(\`goodbye \${user.username} after \${greeted}\`);
}
export function script_deinit() {
  dovecot.i_info("deinit");
}
`,
  },
  {
    title: "language of TypeScript: classes, closures, spread, maps and text",
    covers: ["mail_user_created"],
    typescript: module(
      `mail_user_created(user) {
  const counter = new Counter(3);
  const names = ["b", "a", ...[user.username, "c"]].filter((name) => name.length > 0).map((name) => name.toUpperCase());
  dovecot.i_info(names.join(","));
  dovecot.i_info(\`\${counter.next()} \${counter.next()} \${names.length} \${names.indexOf("ALICE")}\`);
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  for (const [name, times] of seen) dovecot.i_info(\`\${name} \${times}\`);
  const { username, ...rest } = { username: user.username, uid: user.uid };
  dovecot.i_info(\`\${username} \${rest.uid} \${"a-b-c".split("-").length} \${"abc".slice(1)} \${1 / 2} \${7 % 3}\`);
},`,
      `class Counter {
  constructor(private value: number) {}
  next(): number {
    this.value += 1;
    return this.value;
  }
}
`,
    ),
  },
];

import type {
  Mailbox,
  MailUser,
  Metadata,
  MetadataKey,
  MetadataList,
  MetadataPrefix,
  MetadataValues,
} from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const holder: Metadata;
declare const user: MailUser;
declare const box: Mailbox;
declare const name: string;
declare const keys: MetadataKey[];

type<keyof Metadata>().is<"metadata_get" | "metadata_set" | "metadata_unset" | "metadata_list">();
const holders: Metadata[] = [user, box];

// A key names whose it is.
const own: MetadataKey = "/private/theme";
const everybodys: MetadataKey = `/shared/${name}`;
// @ts-expect-error TS2322: neither /private/ nor /shared/
const bare: MetadataKey = "theme";
// @ts-expect-error TS2322: the slash in front is missing
const relative: MetadataKey = "private/theme";
// @ts-expect-error TS2322: any text may be any key
const unknown: MetadataKey = name;
// @ts-expect-error TS2322: the constants are prefixes inside a key, not keys
const internal: MetadataKey = dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT;
const inside: MetadataKey = `/private/${dovecot.storage.MAILBOX_ATTRIBUTE_PREFIX_DOVECOT}theme`;

// One key gives one value, several give as many.
typeOf(holder.metadata_get("/private/a")).is<string | undefined>();
typeOf(holder.metadata_get("/private/a", "/shared/b")).is<
  LuaMultiReturn<[string | undefined, string | undefined]>
>();
typeOf(holder.metadata_get("/private/a", "/shared/b", "/shared/c")).is<
  LuaMultiReturn<[string | undefined, string | undefined, string | undefined]>
>();
type<MetadataValues<["/private/a"]>>().is<LuaMultiReturn<[string | undefined]>>();
const [first, second] = holder.metadata_get("/private/a", "/shared/b");
typeOf(first).is<string | undefined>();
typeOf(second).is<string | undefined>();
const [, , third] = holder.metadata_get("/private/a", "/shared/b");
typeOf(third).is<string | undefined>();
// @ts-expect-error TS2322: the entry may be missing
const value: string = holder.metadata_get("/private/a");
// @ts-expect-error TS2532: the entry may be missing
holder.metadata_get("/private/a").length;
// @ts-expect-error TS2345: the server raises `Invalid key prefix, must be /private/ or /shared/`
holder.metadata_get("theme");
// @ts-expect-error TS2345: the second key has no prefix
holder.metadata_get("/private/a", "theme");
// @ts-expect-error TS2555: the server raises `expecting at least 1 parameter`
holder.metadata_get();
// @ts-expect-error TS2345: nil raises
holder.metadata_get(undefined);
// @ts-expect-error TS2345: keys are not given as a list
holder.metadata_get(["/private/a"]);
// @ts-expect-error TS2556: a list of unknown length gives an unknown number of values
holder.metadata_get(...keys);

typeOf(holder.metadata_set("/private/a", "b")).is<void>();
// @ts-expect-error TS2345: a number would be stored as Lua prints it, with `.0`
holder.metadata_set("/private/a", 3);
// @ts-expect-error TS2345: nil would silently remove the entry
holder.metadata_set("/private/a", undefined);
// @ts-expect-error TS2345: nil would silently remove the entry
holder.metadata_set("/private/a", user.plugin_getenv("theme"));
// @ts-expect-error TS2345: true would silently remove the entry
holder.metadata_set("/private/a", true);
// @ts-expect-error TS2345: a table would silently remove the entry
holder.metadata_set("/private/a", { text: "b" });
// @ts-expect-error TS2345: a key without prefix
holder.metadata_set("theme", "b");
// @ts-expect-error TS2554: the value must be given
holder.metadata_set("/private/a");

typeOf(holder.metadata_unset("/private/a")).is<void>();
// @ts-expect-error TS2345: a key without prefix
holder.metadata_unset("theme");
// @ts-expect-error TS2554: one key at a time
holder.metadata_unset("/private/a", "/private/b");

// A prefix ends with a slash.
const everything: MetadataPrefix[] = ["/private/", "/shared/", "/private/app/", `/shared/${name}/`];
// @ts-expect-error TS2820: the slash at the end is missing
const cut: MetadataPrefix = "/private/app";
const list = holder.metadata_list("/private/", "/shared/app/");
typeOf(list).is<MetadataList>();
typeOf(list["/private/a"]).is<string | undefined>();
for (const [key, text] of list) {
  typeOf(key).is<MetadataKey>();
  typeOf(text).is<string>();
}
// @ts-expect-error TS2345: without the last slash the server mangles the keys
holder.metadata_list("/private/app");
// @ts-expect-error TS2345: the second prefix has no last slash
holder.metadata_list("/private/", "/shared");
// @ts-expect-error TS2345: neither below /private/ nor /shared/
holder.metadata_list("/");
// @ts-expect-error TS2555: the server raises `expecting at least 1 parameter`
holder.metadata_list();
// @ts-expect-error TS2339: the entries are found by their whole key
list.theme;
// @ts-expect-error TS2542: a list, not the entries themselves
list["/private/a"] = "b";

export { bare, cut, everybodys, everything, holders, inside, internal, own, relative, third, unknown, value };

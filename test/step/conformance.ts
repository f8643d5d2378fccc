import type * as base64 from "../../runtime/bindings/base64.ts";
import type * as dovecot from "../../runtime/bindings/dovecot.ts";
import type * as event from "../../runtime/bindings/event.ts";
import type * as eventPassthrough from "../../runtime/bindings/event_passthrough.ts";
import type * as http from "../../runtime/bindings/http.ts";
import type * as httpClient from "../../runtime/bindings/http_client.ts";
import type * as httpRequest from "../../runtime/bindings/http_request.ts";
import type * as httpResponse from "../../runtime/bindings/http_response.ts";
import type * as mail from "../../runtime/bindings/mail.ts";
import type * as mailUser from "../../runtime/bindings/mail_user.ts";
import type * as mailbox from "../../runtime/bindings/mailbox.ts";
import type * as mailboxStatus from "../../runtime/bindings/mailbox_status.ts";
import type { DovecotBase64 } from "../../sdk/types/base64.d.ts";
import type { Dovecot } from "../../sdk/types/dovecot.d.ts";
import type { DovecotEvent } from "../../sdk/types/event.d.ts";
import type { EventPassthrough } from "../../sdk/types/event_passthrough.d.ts";
import type { DovecotHttp } from "../../sdk/types/http.d.ts";
import type { HttpClient } from "../../sdk/types/http_client.d.ts";
import type { HttpRequest } from "../../sdk/types/http_request.d.ts";
import type { HttpResponse } from "../../sdk/types/http_response.d.ts";
import type { Mail } from "../../sdk/types/mail.d.ts";
import type { MailUser } from "../../sdk/types/mail_user.d.ts";
import type { Mailbox } from "../../sdk/types/mailbox.d.ts";
import type { MailboxStatusFields } from "../../sdk/types/mailbox_status.d.ts";

/** A declaration, and the tables that one file of runtime/bindings ends in. */
interface Binding {
  declared: object;
  members: object;
  fields: object;
  /** Fields that are set outside the table of plain values. */
  objects: PropertyKey;
  metamethods: object;
}

interface Bindings {
  dovecot: Bound<
    Dovecot,
    typeof dovecot.members,
    object,
    // Only auth scripts have `auth`.
    "auth" | "base64" | "dict" | "doveadm_client" | "http" | "storage",
    object
  >;
  "dovecot.base64": Bound<DovecotBase64, typeof base64.members>;
  "dovecot.http": Bound<DovecotHttp, typeof http.members>;
  http_client: Bound<HttpClient, typeof httpClient.members>;
  http_request: Bound<HttpRequest, typeof httpRequest.members>;
  http_response: Bound<HttpResponse, typeof httpResponse.members>;
  event: Bound<DovecotEvent, typeof event.members>;
  event_passthrough: Bound<EventPassthrough, typeof eventPassthrough.members>;
  mail_user: Bound<
    MailUser,
    typeof mailUser.members,
    typeof mailUser.fields,
    never,
    typeof mailUser.metamethods
  >;
  // Its two fields are set by name; that they are texts is checked on a live state.
  mailbox: Bound<Mailbox, typeof mailbox.members, object, "vname" | "name", typeof mailbox.metamethods>;
  mailbox_status: Bound<
    MailboxStatusFields,
    object,
    typeof mailboxStatus.fields,
    (typeof mailboxStatus.shapedFields)[number]
  >;
  mail: Bound<
    Mail,
    typeof mail.members,
    typeof mail.fields,
    (typeof mail.objectFields)[number],
    typeof mail.metamethods
  >;
}

interface Bound<
  Declared extends object,
  Members extends object,
  Fields extends object = object,
  Objects extends PropertyKey = never,
  Metamethods extends object = object,
> extends Binding {
  declared: Declared;
  members: Members;
  fields: Fields;
  objects: Objects;
  metamethods: Metamethods;
}

type Method = (...given: never) => unknown;
/** What TypeScript wants and Lua does not know by that name. */
type OnlyTypeScript = "toString" | symbol;

type MethodsOf<T> = {
  [Name in keyof T]: T[Name] extends Method ? Exclude<Name, OnlyTypeScript> : never;
}[keyof T];
type FieldsOf<T> = { [Name in keyof T]: T[Name] extends Method ? never : Name }[keyof T];
type Differences<A, B> = Exclude<A, B> | Exclude<B, A>;

/** What a binding may give for a field: its branded numbers are plain ones there. */
type Plain<T> = T extends number ? number : T;
type WrongFields<B extends Binding> = {
  [Name in keyof B["fields"] & keyof B["declared"]]: B["fields"][Name] extends (
    object: never,
  ) => Plain<B["declared"][Name]>
    ? never
    : Name;
}[keyof B["fields"] & keyof B["declared"]];

/** `toString` is declared where `__tostring` is bound, and only there. */
type TextDifference<B extends Binding> = Differences<
  Extract<keyof B["declared"], "toString"> extends never ? never : "__tostring",
  Extract<keyof B["metamethods"], "__tostring">
>;

/** The names that are only declared, only bound, or bound to another type. */
type Drift<B extends Binding> =
  | Differences<MethodsOf<B["declared"]>, keyof B["members"]>
  | Differences<FieldsOf<B["declared"]>, keyof B["fields"] | B["objects"]>
  | WrongFields<B>
  | TextDifference<B>;

type Verdict<B extends Binding> = [Drift<B>] extends [never] ? "agrees" : Drift<B>;

/** Compiles only while each binding has exactly what its declaration has; an error names what drifts. */
export const conformance: { [Name in keyof Bindings]: Verdict<Bindings[Name]> } = {
  dovecot: "agrees",
  "dovecot.base64": "agrees",
  "dovecot.http": "agrees",
  http_client: "agrees",
  http_request: "agrees",
  http_response: "agrees",
  event: "agrees",
  event_passthrough: "agrees",
  mail_user: "agrees",
  mailbox: "agrees",
  mailbox_status: "agrees",
  mail: "agrees",
};

interface Sample {
  open(): void;
  toString(): string;
  readonly name: string;
  readonly uid: number;
}
type Good = { name: () => string; uid: () => number };

/** Compiles only while the check above finds each kind of drift. */
export const drifts: [
  Verdict<Bound<Sample, { open: Method }, Good, never, { __tostring: Method }>>,
  Verdict<Bound<Sample, object, Good, never, { __tostring: Method }>>,
  Verdict<Bound<Sample, { open: Method; shut: Method }, Good, never, { __tostring: Method }>>,
  Verdict<Bound<Sample, { open: Method }, Pick<Good, "uid">, never, { __tostring: Method }>>,
  Verdict<Bound<Sample, { open: Method }, Good, "box", { __tostring: Method }>>,
  Verdict<
    Bound<Sample, { open: Method }, { name: () => string; uid: () => string }, never, { __tostring: Method }>
  >,
  Verdict<Bound<Sample, { open: Method }, Good>>,
] = ["agrees", "open", "shut", "name", "box", "uid", "__tostring"];

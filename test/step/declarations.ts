import { fileURLToPath } from "node:url";
import { type JSDoc, type MethodSignature, Project, type PropertySignature, type Type } from "ts-morph";

/** Interface → the object as the rest of the project names it. */
export const OBJECTS = {
  Dovecot: "dovecot",
  DovecotBase64: "dovecot.base64",
  DovecotDict: "dovecot.dict",
  DovecotDoveadmClient: "dovecot.doveadm_client",
  DovecotStorage: "dovecot.storage",
  DovecotEvent: "event",
  EventPassthrough: "event_passthrough",
  MailUser: "mail_user",
  Mailbox: "mailbox",
  MailboxStatusFields: "mailbox_status",
  Mail: "mail",
  MailHooks: "hooks",
} as const;

/** The same for what only auth scripts see. */
export const AUTH_OBJECTS = {
  DovecotAuth: "dovecot.auth",
  AuthRequest: "auth_request",
  AuthHooks: "hooks",
} as const;

/** The same for the HTTP client, whose objects exist only while a script talks to a server. */
export const HTTP_OBJECTS = {
  DovecotHttp: "dovecot.http",
  HttpClient: "http_client",
  HttpRequest: "http_request",
  HttpResponse: "http_response",
} as const;

/** The same for what only push-notification scripts see. */
export const PUSH_OBJECTS = {
  MailboxEvent: "mailbox_event",
  MailboxRenameEvent: "mailbox_rename_event",
  MessageEvent: "message_event",
  MessageContentEvent: "message_content_event",
  FlagsSetEvent: "flags_set_event",
  FlagsClearEvent: "flags_clear_event",
  PushHooks: "hooks",
} as const;

/** The members of `dovecot` that belong to the objects of auth scripts and of the HTTP client. */
const AUTH_MEMBER = "dovecot.auth";
const HTTP_MEMBER = "dovecot.http";

export interface DeclaredMember {
  readonly object: string;
  /** As Lua knows it: `toString` is `__tostring` there. */
  readonly name: string;
  readonly type: Type;
  /** The docblock of the first signature. */
  readonly doc: JSDoc | undefined;
  /** FILE:LINE */
  readonly place: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const declarations = new Project({
  compilerOptions: { strict: true, lib: ["lib.esnext.d.ts"] },
  skipAddingFilesFromTsConfig: true,
}).addSourceFilesAtPaths(`${root}sdk/types/**/*.d.ts`);

/** Every member of every declared object that mail scripts see, inherited ones included. */
export function declaredMembers(): readonly DeclaredMember[] {
  return membersOf(OBJECTS).filter(
    ({ object, name }) => ![AUTH_MEMBER, HTTP_MEMBER].includes(`${object}.${name}`),
  );
}

/** Every member of the objects that only auth scripts see. */
export function authMembers(): readonly DeclaredMember[] {
  const own = membersOf(AUTH_OBJECTS).filter(({ name }) => !name.startsWith("script_"));
  return [...tableOf(AUTH_MEMBER), ...own];
}

/** Every member of the objects that only push-notification scripts see. */
export function pushMembers(): readonly DeclaredMember[] {
  return membersOf(PUSH_OBJECTS).filter(({ name }) => !name.startsWith("script_"));
}

/** Every member of the objects of the HTTP client. */
export function httpMembers(): readonly DeclaredMember[] {
  return [...tableOf(HTTP_MEMBER), ...membersOf(HTTP_OBJECTS)];
}

/** Every setting of an HTTP client. */
export function httpSettings(): readonly DeclaredMember[] {
  return membersOf({ HttpClientSettings: "http_client_settings" });
}

function tableOf(key: string): readonly DeclaredMember[] {
  return membersOf(OBJECTS).filter(({ object, name }) => `${object}.${name}` === key);
}

function membersOf(objects: Readonly<Record<string, string>>): readonly DeclaredMember[] {
  return Object.entries(objects).flatMap(([name, object]) => {
    const declaration = declarations
      .map((file) => file.getInterface(name))
      .find((found) => found !== undefined);
    if (declaration === undefined) throw new Error(`sdk/types declares no interface ${name}`);
    return declaration
      .getType()
      .getProperties()
      .map((property) => {
        const [first] = property.getDeclarations() as (MethodSignature | PropertySignature)[];
        if (first === undefined) throw new Error(`${name}.${property.getName()} has no declaration`);
        const file = first.getSourceFile().getFilePath().slice(root.length);
        return {
          object,
          name: luaName(first.getName()),
          type: property.getTypeAtLocation(first),
          doc: first.getJsDocs()[0],
          place: `${file}:${first.getStartLineNumber()}`,
        };
      });
  });
}

function luaName(name: string): string {
  return name === "toString" ? "__tostring" : name;
}

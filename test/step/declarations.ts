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

/** The member of `dovecot` that only auth scripts see. */
const AUTH_MEMBER = "dovecot.auth";

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
  return membersOf(OBJECTS).filter(({ object, name }) => `${object}.${name}` !== AUTH_MEMBER);
}

/** Every member of the objects that only auth scripts see. */
export function authMembers(): readonly DeclaredMember[] {
  const own = membersOf(AUTH_OBJECTS).filter(({ name }) => !name.startsWith("script_"));
  const table = membersOf(OBJECTS).filter(({ object, name }) => `${object}.${name}` === AUTH_MEMBER);
  return [...table, ...own];
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

import type { Draft } from "../draft.ts";
import { any, type Mistakes } from "./mistake.ts";

const open = `.mailbox("INBOX")`;

/** A statement in which a user without namespaces is the server's end. */
const needsAll = (draft: Draft, user: string) =>
  draft.random.one(`${user}${open}.free();`, `${user}.metadata_unset("/private/x");`);

/** Users without namespaces that pass for whole ones. */
export const wholeUserMistakes: Mistakes = {
  "cast to a whole user": (draft, place) => ({
    here: needsAll(draft, `(${any(draft, place)} as ${draft.random.one("", "unknown as ")}MailUser)`),
  }),
  "user guarded by a function"(draft, place) {
    const [guard, name] = draft.names("isWhole", "found");
    draft.declare(
      place,
      `function ${guard}(user: EarlyMailUser): user is MailUser {\nreturn user.username !== "";\n}`,
    );
    return {
      here: `const ${name} = ${any(draft, place)};\nif (${guard}(${name})) ${needsAll(draft, name!)}`,
    };
  },
  "user asserted by a function"(draft, place) {
    const [check, name] = draft.names("requireWhole", "found");
    draft.declare(
      place,
      `function ${check}(user: EarlyMailUser): asserts user is MailUser {\nif (user.username === "") throw new Error("no user");\n}`,
    );
    return {
      here: `const ${name} = ${any(draft, place)} as EarlyMailUser;\n${check}(${name});\n${needsAll(draft, name!)}`,
    };
  },
  "method of a whole user"(draft, place) {
    const [contract, visitor] = draft.names("Visitor", "visitor");
    draft.declare(place, `interface ${contract} {\nvisit(user: EarlyMailUser): void;\n}`);
    return {
      here: `const ${visitor}: ${contract} = {
visit(user: MailUser) {
${needsAll(draft, "user")}
},
};
${visitor}.visit(${any(draft, place)});`,
    };
  },
  "class of whole users"(draft, place) {
    const [contract, type, run] = draft.names("Visitor", "Counter", "run");
    draft.declare(place, `interface ${contract} {\nvisit(user: EarlyMailUser): void;\n}`);
    draft.declare(
      place,
      `class ${type} implements ${contract} {\nvisit(user: MailUser): void {\n${needsAll(draft, "user")}\n}\n}`,
    );
    draft.declare(
      place,
      `function ${run}(visitor: ${contract}, user: EarlyMailUser): void {\nvisitor.visit(user);\n}`,
    );
    return { here: `${run}(new ${type}(), ${any(draft, place)});` };
  },
  "override for whole users"(draft, place) {
    const [base, type] = draft.names("Base", "Derived");
    draft.declare(
      place,
      `class ${base} {\nvisit(user: EarlyMailUser): void {\ndovecot.i_info(user.username);\n}\n}`,
    );
    draft.declare(
      place,
      `class ${type} extends ${base} {\noverride visit(user: MailUser): void {\n${needsAll(draft, "user")}\n}\n}`,
    );
    const name = draft.name("visitor");
    return { here: `const ${name}: ${base} = new ${type}();\n${name}.visit(${any(draft, place)});` };
  },
  "array of whole users"(draft, place) {
    const [whole, early] = draft.names("whole", "early");
    return {
      here: `const ${whole}: MailUser[] = [];
const ${early}: EarlyMailUser[] = ${whole};
${early}.push(${any(draft, place)});
for (const each of ${whole}) ${needsAll(draft, "each")}`,
    };
  },
  "field of a whole user"(draft, place) {
    const [whole, early] = draft.names("whole", "early");
    return {
      here: `const ${whole}: { user?: MailUser } = {};
const ${early}: { user?: EarlyMailUser } = ${whole};
${early}.user = ${any(draft, place)};
if (${whole}.user) ${needsAll(draft, `${whole}.user`)}`,
    };
  },
  "map of whole users"(draft, place) {
    const [whole, early, found] = draft.names("whole", "early", "found");
    return {
      here: `const ${whole} = new Map<string, MailUser>();
const ${early}: Map<string, EarlyMailUser> = ${whole};
${early}.set("a", ${any(draft, place)});
const ${found} = ${whole}.get("a");
if (${found}) ${needsAll(draft, found!)}`,
    };
  },
  "record of whole users"(draft, place) {
    const [whole, early, found] = draft.names("whole", "early", "found");
    return {
      here: `const ${whole}: Record<string, MailUser> = {};
const ${early}: Record<string, EarlyMailUser> = ${whole};
${early}["a"] = ${any(draft, place)};
const ${found} = ${whole}["a"];
if (${found}) ${needsAll(draft, found!)}`,
    };
  },
  "filtered by a guard": (draft, place) => ({
    here: `for (const each of [${any(draft, place)} as EarlyMailUser].filter((user): user is MailUser => user.username !== "")) ${needsAll(draft, "each")}`,
  }),
  "generic cast"(draft, place) {
    const cast = draft.name("cast");
    draft.declare(place, `function ${cast}<T>(value: unknown): T {\nreturn value as T;\n}`);
    return { here: needsAll(draft, `${cast}<MailUser>(${any(draft, place)})`) };
  },
  "overloaded cast"(draft, place) {
    const cast = draft.name("whole");
    draft.declare(
      place,
      `function ${cast}(user: EarlyMailUser): MailUser;
function ${cast}(user: object): object {
return user;
}`,
    );
    return { here: needsAll(draft, `${cast}(${any(draft, place)})`) };
  },
};

/** Whole users that are used in a hook without namespaces. */
export const outlivingUserMistakes: Mistakes = {
  "user kept for the next hook"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `let ${kept}: MailUser | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, later: `if (${kept}) ${needsAll(draft, kept)}` };
  },
  "user in a closure for the next hook"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `const ${kept}: (() => void)[] = [];`);
    return {
      here: `${kept}.push(() => {\n${needsAll(draft, any(draft, place))}\n});`,
      later: `for (const each of ${kept}) each();`,
    };
  },
  "user in an instance for the next hook"(draft, place) {
    const [type, kept] = draft.names("Reporter", "reporter");
    draft.keep(place, kept!, `const ${kept} = new ${type}();`);
    draft.keep(
      place,
      type!,
      `class ${type} {
user: MailUser | undefined;
run(): void {
if (this.user) ${needsAll(draft, "this.user")}
}
}`,
    );
    return { here: `${kept}.user = ${any(draft, place)};`, later: `${kept}.run();` };
  },
};

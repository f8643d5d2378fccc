import type { Draft } from "../draft.ts";
import { any, type Mistakes } from "./mistake.ts";

/** Users that are kept for ever. */
export const keptUserMistakes: Mistakes = {
  "user kept"(draft, place) {
    const kept = draft.name("kept");
    draft.keep(place, kept, `let ${kept}: EarlyMailUser | undefined;`);
    return { here: `${kept} = ${any(draft, place)};`, later: `dovecot.i_info(${kept}?.username ?? "none");` };
  },
  "user kept in an array"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `let ${kept}: EarlyMailUser[] = [];`);
    const alias = any(draft, place);
    return {
      here: draft.random.one(
        `${kept}.push(${alias});`,
        `${kept} = [...${kept}, ${alias}];`,
        `${kept}[0] = ${alias};`,
      ),
    };
  },
  "user kept in a map"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `const ${kept} = new Map<string, EarlyMailUser>();`);
    return { here: `${kept}.set("a", ${any(draft, place)});` };
  },
  "user kept in an object"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `const ${kept}: { user?: EarlyMailUser } = {};`);
    return { here: `${kept}.user = ${any(draft, place)};` };
  },
  "user kept in a closure"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `let ${kept} = (): string => "";`);
    return { here: `${kept} = () => ${any(draft, place)}.username;` };
  },
  "user kept in a static"(draft, place) {
    const kept = draft.name("Kept");
    draft.declare(place, `class ${kept} {\nstatic user: EarlyMailUser | undefined;\n}`);
    return { here: `${kept}.user = ${any(draft, place)};` };
  },
  "user kept by an instance"(draft, place) {
    const [type, kept] = draft.names("Store", "store");
    draft.declare(
      place,
      `class ${type}<T> {
private readonly all: T[] = [];
add(value: T): void {
this.all.push(value);
}
}`,
    );
    draft.declare(place, `const ${kept} = new ${type}<EarlyMailUser>();`);
    return { here: `${kept}.add(${any(draft, place)});` };
  },
  "user kept as a key"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `const ${kept} = new Map<EarlyMailUser, number>();`);
    return { here: `${kept}.set(${any(draft, place)}, 1);` };
  },
  "user kept in a generator"(draft, place) {
    const [callee, kept] = draft.names("names", "kept");
    draft.declare(
      place,
      `function* ${callee}(user: EarlyMailUser): Generator<string> {\nyield user.username;\nyield user.username;\n}`,
    );
    draft.declare(place, `let ${kept}: Generator<string> | undefined;`);
    return {
      here: `${kept} = ${callee}(${any(draft, place)});\n${kept}.next();`,
    };
  },
  "user kept in a reporter"(draft, place) {
    const [type, kept] = draft.names("Reporter", "kept");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly user: EarlyMailUser) {}
report(): void {
dovecot.i_info(this.user.username);
}
}`,
    );
    draft.declare(place, `let ${kept}: ${type} | undefined;`);
    return { here: `${kept} = new ${type}(${any(draft, place)});\n${kept}.report();` };
  },
  "user kept by a function"(draft, place) {
    const [kept, keep] = draft.names("kept", "keep");
    draft.declare(place, `const ${kept}: unknown[] = [];`);
    draft.declare(place, `function ${keep}<T>(value: T): T {\n${kept}.push(value);\nreturn value;\n}`);
    return { here: `${keep}(${any(draft, place)});` };
  },
};

/** Users that are compared with another object. */
export const comparedUserMistakes: Mistakes = {
  "user searched for": (draft, place) => ({
    here: `if (([{}, 1] as unknown[]).${draft.random.one("includes", "indexOf")}(${any(draft, place)})) dovecot.i_info("same");`,
  }),
  "user compared"(draft, place) {
    const other = draft.name("other");
    return {
      here: `const ${other}: unknown = {};\nif (${other} === ${any(draft, place)}) dovecot.i_info("same");`,
    };
  },
  "user compared by a generic function"(draft, place) {
    const same = draft.name("same");
    draft.declare(place, `function ${same}<T>(first: T, second: T): boolean {\nreturn first === second;\n}`);
    return { here: `if (${same}<object>(${any(draft, place)}, {})) dovecot.i_info("same");` };
  },
  "user compared as an interface"(draft, place) {
    const [type, other] = draft.names("Named", "other");
    draft.declare(place, `interface ${type} {\nreadonly username: string;\n}`);
    return {
      here: `const ${other}: ${type} = { username: "bob" };
if ([${other}].some((each: ${type}) => each === (${any(draft, place)} as ${type}))) dovecot.i_info("same");`,
    };
  },
  "user in a switch"(draft, place) {
    const other = draft.name("other");
    return {
      here: `const ${other}: object = {};\nswitch (${other}) {\ncase ${any(draft, place)}:\ndovecot.i_info("same");\n}`,
    };
  },
};

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

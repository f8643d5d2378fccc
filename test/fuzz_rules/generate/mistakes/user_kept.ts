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
  "copy of a user kept"(draft, place) {
    const kept = draft.name("kept");
    draft.declare(place, `let ${kept}: { readonly username: string } | undefined;`);
    const copy = draft.name("copy");
    const alias = any(draft, place);
    return {
      here: draft.random.one(
        `${kept} = { ...${alias} };`,
        `${kept} = Object.assign({ count: 1 }, ${alias});`,
        `const { home: ${draft.name("home")}, ...${copy} } = ${alias};\n${kept} = ${copy};`,
      ),
    };
  },
  "user kept by a function"(draft, place) {
    const [kept, keep] = draft.names("kept", "keep");
    draft.declare(place, `const ${kept}: unknown[] = [];`);
    draft.declare(place, `function ${keep}<T>(value: T): T {\n${kept}.push(value);\nreturn value;\n}`);
    return { here: `${keep}(${any(draft, place)});` };
  },
};

import { also, moved } from "../draft.ts";
import type { Routes } from "./route.ts";

/** Instances of classes, their fields and methods. */
export const classRoutes: Routes = {
  "parameter property"(draft, place, rest) {
    const [type, name] = draft.names("Holder", "h");
    draft.declare(
      place,
      `class ${type} {
constructor(readonly value: ${draft.kind.type}) {}
}`,
    );
    return `const ${name} = new ${type}(${place.aliases[0]});\n${rest(also(place, `${name}.value`))}`;
  },
  "class field: public"(draft, place, rest) {
    const [type, name, found] = draft.names("Holder", "h", "x");
    draft.declare(
      place,
      `class ${type} {
value: ${draft.kind.type} | undefined;
take(value: ${draft.kind.type}): ${draft.kind.type} {
this.value = value;
return value;
}
get(): ${draft.kind.type} | undefined {
return this.value;
}
}`,
    );
    return `const ${name} = new ${type}();
${name}.take(${place.aliases[0]});
const ${found} = ${name}.${draft.random.one("value", "get()")};
if (${found} !== undefined) {
${rest(also(place, found!))}
}`;
  },
  "class field: private"(draft, place, rest) {
    const [type, name] = draft.names("Holder", "h");
    draft.declare(
      place,
      `class ${type} {
private value: ${draft.kind.type};
constructor(value: ${draft.kind.type}) {
this.value = value;
}
get(): ${draft.kind.type} {
return this.value;
}
}`,
    );
    return `const ${name} = new ${type}(${place.aliases[0]});\n${rest(also(place, `${name}.get()`))}`;
  },
  "class getter"(draft, place, rest) {
    const [type, name] = draft.names("Holder", "h");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly held: ${draft.kind.type}) {}
get value(): ${draft.kind.type} {
return this.held;
}
}`,
    );
    return `const ${name} = new ${type}(${place.aliases[0]});\n${rest(also(place, `${name}.value`))}`;
  },
  "subclass: inherited field"(draft, place, rest) {
    const [base, type, name] = draft.names("Base", "Derived", "h");
    draft.declare(
      place,
      `class ${base} {
constructor(readonly value: ${draft.kind.type}) {}
}`,
    );
    draft.declare(
      place,
      `class ${type} extends ${base} {
get(): ${draft.kind.type} {
return this.value;
}
}`,
    );
    const access = draft.random.one("value", "get()");
    return `const ${name} = new ${type}(${place.aliases[0]});\n${rest(also(place, `${name}.${access}`))}`;
  },
  "generic class"(draft, place, rest) {
    const [type, name] = draft.names("Cell", "h");
    draft.declare(
      place,
      `class ${type}<T> {
constructor(private held: T) {}
get(): T {
return this.held;
}
set(value: T): this {
this.held = value;
return this;
}
}`,
    );
    return `const ${name} = new ${type}(${place.aliases[0]}).set(${place.aliases.at(-1)!});
${rest(also(place, `${name}.get()`))}`;
  },
  "class method"(draft, place, rest) {
    const [type, user, parameter] = draft.names("Worker", "user", "p");
    draft.declare(
      place,
      `class ${type} {
run(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest(moved(place, parameter!, user!))}
}
}`,
    );
    return `new ${type}().run(${place.user}, ${place.aliases[0]});`;
  },
  "static method"(draft, place, rest) {
    const [type, user, parameter] = draft.names("Worker", "user", "p");
    draft.declare(
      place,
      `class ${type} {
static run(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest(moved(place, parameter!, user!))}
}
}`,
    );
    return `${type}.run(${place.user}, ${place.aliases[0]});`;
  },
  "interface method"(draft, place, rest) {
    const [contract, type, visitor, user, parameter] = draft.names(
      "Visitor",
      "Counter",
      "visitor",
      "user",
      "p",
    );
    draft.declare(
      place,
      `interface ${contract} {
visit(user: ${draft.hook.type}, value: ${draft.kind.type}): void;
}`,
    );
    draft.declare(
      place,
      `class ${type} implements ${contract} {
visit(${user}: ${draft.hook.type}, ${parameter}: ${draft.kind.type}): void {
${rest(moved(place, parameter!, user!))}
}
}`,
    );
    return `const ${visitor}: ${contract} = new ${type}();\n${visitor}.visit(${place.user}, ${place.aliases[0]});`;
  },
  "subclass: abstract method"(draft, place, rest) {
    const [base, type, user] = draft.names("Task", "Report", "user");
    draft.declare(
      place,
      `abstract class ${base} {
constructor(protected readonly value: ${draft.kind.type}) {}
start(user: ${draft.hook.type}): void {
this.run(user);
}
protected abstract run(user: ${draft.hook.type}): void;
}`,
    );
    draft.declare(
      place,
      `class ${type} extends ${base} {
protected override run(${user}: ${draft.hook.type}): void {
${rest(moved(place, "this.value", user!))}
}
}`,
    );
    return `new ${type}(${place.aliases[0]}).start(${place.user});`;
  },
  "closure in a class"(draft, place, rest) {
    const [type, name] = draft.names("Action", "action");
    draft.declare(
      place,
      `class ${type} {
constructor(private readonly action: () => void) {}
run(): void {
this.action();
}
}`,
    );
    return `const ${name} = new ${type}(() => {\n${rest(place)}\n});\n${name}.run();`;
  },
};

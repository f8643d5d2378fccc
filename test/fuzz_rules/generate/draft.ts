import type { ObjectKind } from "./kinds.ts";
import type { Random } from "./random.ts";

/** A module of the program. */
export interface Unit {
  /** What others import, after `./`. */
  readonly name: string;
  readonly imports: string[];
  /** Declarations at the top level. */
  readonly tops: string[];
}

/** What a statement can see of the object that a program moves. */
export interface Place {
  /** Expressions that give the object, the newest first. */
  readonly aliases: readonly [string, ...string[]];
  /** An expression that gives the user of the hook. */
  readonly user: string;
  /** Nothing that may raise is called here. */
  readonly isCalm: boolean;
  /** The variables of the hook can be seen. */
  readonly isLocal: boolean;
  /** The module in which the statement is. */
  readonly unit: Unit;
}

/** The hook in which the object is moved, and the type of its first parameter. */
export interface Hook {
  readonly type: string;
  /** What of that parameter the compiler cannot know, as conditions behind a dot. */
  readonly conditions: readonly string[];
  /** The default export around the hook's lines, and what another hook does later. */
  readonly entry: (lines: string, later: string | undefined) => string;
}

/** Writes the statements that go on with the object in a place. */
export type Rest = (place: Place) => string;

/** The place after one more name for the object. */
export function also(place: Place, ...aliases: readonly string[]): Place {
  return { ...place, aliases: [...aliases, ...place.aliases] as unknown as Place["aliases"] };
}

/** The place in another function, which knows the object by its parameter alone. */
export function moved(place: Place, alias: string, user: string): Place {
  return { ...place, aliases: [alias], user, isLocal: false };
}

/** Stands before and behind the end of an object. */
const END = "\u0003";

/** A program that is being written. */
export class Draft {
  readonly random: Random;
  readonly kind: ObjectKind;
  readonly hook: Hook;
  readonly entry: Unit = { name: "mail", imports: [], tops: [] };
  readonly modules: Unit[] = [];
  /** Lua that defines what the program only declares. */
  readonly prelude: string[] = [];
  readonly constructs = new Set<string>();
  readonly mistakes = new Set<string>();
  /** The places in which a mistake can be made, by the number in their mark. */
  readonly points: Place[] = [];
  /** The field of the last condition: nobody asks it again in the next one, where the answer is known. */
  #asked = "";
  #names = 0;

  constructor(random: Random, kind: ObjectKind, hook: Hook) {
    this.random = random;
    this.kind = kind;
    this.hook = hook;
  }

  /** A name that nothing else has. */
  name(stem: string): string {
    this.#names++;
    return `${stem}${this.#names}`;
  }

  /** Names that nothing else has. */
  names(...stems: readonly string[]): string[] {
    return stems.map((stem) => this.name(stem));
  }

  /** Declares something at the top level of a place's module. */
  declare({ unit }: Place, text: string): void {
    unit.tops.push(text);
  }

  /** Declares a variable of a place's module that the hooks can see too. */
  keep({ unit }: Place, name: string, declaration: string): void {
    unit.tops.unshift(unit === this.entry ? declaration : `export ${declaration}`);
    if (unit !== this.entry) this.entry.imports.push(`import { ${name} } from "./${unit.name}";`);
  }

  /** A new module, of which a place's module imports a name, or all of it: `* as name`. */
  module({ unit }: Place, name: string): Unit {
    const made: Unit = { name: this.name("m"), imports: [], tops: [] };
    this.modules.push(made);
    const names = name.startsWith("*") ? name : `{ ${name} }`;
    unit.imports.push(`import ${names} from "./${made.name}";`);
    return made;
  }

  /** A condition that the compiler cannot know. */
  flag({ user, isCalm }: Place): string {
    const { random } = this;
    if (this.hook.type === "MailUser" && !isCalm && random.chance(0.15))
      return `${user}.metadata_get("/private/kept") === "text"`;
    const field = random.one(...this.hook.conditions.filter((name) => name !== this.#asked));
    this.#asked = field;
    return `${random.one("", "", "", "!")}${user}.${field}`;
  }

  /** A statement that uses the object through one of its names. */
  use(place: Place): string {
    const alias = this.random.chance(0.6) ? place.aliases[0] : this.random.one(...place.aliases);
    return this.kind.use(alias, place, this);
  }

  /** Marks how the object ends, which a mistake can replace. */
  end(text: string): string {
    return `${END}${text}${END}`;
  }

  /** A text with the end that it has, or with another one. */
  withEnd(text: string, end?: string): string {
    return text
      .split(END)
      .map((part, index) => (index % 2 === 1 ? (end ?? part) : part))
      .join("");
  }

  /** Marks a place where a mistake can be made. */
  point(place: Place): string {
    this.points.push(place);
    return `\u0001${this.points.length - 1}\u0002`;
  }
}

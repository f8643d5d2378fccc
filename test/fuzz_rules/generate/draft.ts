import type { ObjectKind } from "./kinds.ts";
import type { Random } from "./random.ts";

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
}

/** The hook in which the object is moved, and the type of its user. */
export interface Hook {
  readonly name: "mail_user_created" | "mail_user_deinit_pre";
  readonly type: "EarlyMailUser" | "MailUser";
}

/** Writes the statements that go on with the object in a place. */
export type Rest = (place: Place) => string;

/** The place after one more name for the object. */
export function also(place: Place, alias: string): Place {
  return { ...place, aliases: [alias, ...place.aliases] };
}

/** The place in another function, which knows the object by its parameter alone. */
export function moved(place: Place, alias: string, user: string): Place {
  return { ...place, aliases: [alias], user, isLocal: false };
}

/** A program that is being written. */
export class Draft {
  readonly random: Random;
  readonly kind: ObjectKind;
  readonly hook: Hook;
  /** Declarations at the top level of the entry. */
  readonly tops: string[] = [];
  /** Modules by name, and what the entry imports of each. */
  readonly modules = new Map<string, { text: string; names: string }>();
  readonly constructs = new Set<string>();
  /** The places in which a mistake can be made, by the number in their mark. */
  readonly points: Place[] = [];
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

  /** A condition that the compiler cannot know. */
  flag({ user }: Place): string {
    return `${user}.${this.random.one("admin", "anonymous", "dsyncing")}`;
  }

  /** A statement that uses the object through one of its names. */
  use(place: Place): string {
    const alias = this.random.chance(0.6) ? place.aliases[0] : this.random.one(...place.aliases);
    return this.kind.use(alias, place, this.random);
  }

  /** Marks a place where a mistake can be made. */
  point(place: Place): string {
    this.points.push(place);
    return `\u0001${this.points.length - 1}\u0002`;
  }
}

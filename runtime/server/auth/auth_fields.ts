/** One field of an answer. */
export interface AuthField {
  readonly name: string;
  readonly value: string;
  /** True if clients are not told. */
  readonly hidden: boolean;
  /** True if it was set since the last snapshot. */
  readonly changed: boolean;
}

/** The fields of an answer in the order in which they were added; a later value replaces an earlier one in its place. */
export class AuthFields {
  #fields = new Map<string, AuthField>();
  #snapshot: ReadonlyMap<string, AuthField> = new Map();

  get isEmpty(): boolean {
    return this.#fields.size === 0;
  }

  add(name: string, value: string, hidden = false): void {
    this.#fields.set(name, { name, value, hidden, changed: true });
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  find(name: string): string | undefined {
    return this.#fields.get(name)?.value;
  }

  remove(name: string): void {
    this.#fields.delete(name);
  }

  all(): readonly AuthField[] {
    return [...this.#fields.values()];
  }

  /** Keeps the fields as they are, for the next rollback; from now on they are unchanged. */
  snapshot(): void {
    this.#fields = new Map(
      [...this.#fields].map(([name, field]) => [name, { ...field, changed: false }] as const),
    );
    this.#snapshot = new Map(this.#fields);
  }

  /** Forgets what came since the last snapshot. */
  rollback(): void {
    this.#fields = new Map(this.#snapshot);
  }
}

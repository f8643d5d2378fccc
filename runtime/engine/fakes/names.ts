/** The names of an object's own properties, and of the methods of its classes. */
export function namesOf(object: object): string[] {
  const names = new Set(Object.keys(object));
  for (let made = prototypeOf(object); made !== null && made !== Object.prototype; made = prototypeOf(made)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(made)))
      if (name !== "constructor" && typeof value === "function") names.add(name);
  }
  return [...names];
}

function prototypeOf(object: object): object | null {
  return Object.getPrototypeOf(object) as object | null;
}

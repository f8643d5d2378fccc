/** The name of the event that a script sends last when its events are compared: behind it, none can be missing. */
export const LAST_EVENT = "contract_end";

/** A named event, as the server's exporter and the simulator both have it. */
export interface NamedEvent {
  readonly name?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly categories: readonly string[];
}

/** How long an event existed; a server replaces what a script gives by that name. */
const DURATION = "duration";

/** Fields that the server adds: which doveadm command made the event, how much its client sent and got. */
const OWN_FIELDS = ["reason_code", "net_in_bytes", "net_out_bytes"];

/** Removes the fields that a server adds, unless the simulated event has them too: then they are the script's. */
export function withoutOwnFields(event: NamedEvent, simulated: NamedEvent | undefined): NamedEvent {
  const fields = Object.entries(event.fields).filter(
    ([name]) => !OWN_FIELDS.includes(name) || Object.hasOwn(simulated?.fields ?? {}, name),
  );
  return { ...event, fields: Object.fromEntries(fields) };
}

/** An event as a line, nothing for one without a name: the server exports no such event. */
export function eventText({ name, fields, categories }: NamedEvent): string {
  if (name === undefined) return "";
  const compared = Object.entries(fields).filter(([field]) => field !== DURATION);
  const sorted = compared.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name} ${JSON.stringify(Object.fromEntries(sorted))} ${[...categories].sort().join(",")}\n`;
}

/** The events in a server's log. */
export function exportedEvents(log: string): NamedEvent[] {
  const lines = [...log.matchAll(/^stats: Info: (\{.*\})$/gm)].map(
    (match) => JSON.parse(match[1]!) as Exported,
  );
  return lines.map(({ event, fields, categories }) => ({ name: event, fields, categories }));
}

interface Exported extends Omit<NamedEvent, "name"> {
  readonly event: string;
}

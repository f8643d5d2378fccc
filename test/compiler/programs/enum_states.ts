import type { MailHooks } from "dovescript";

enum Priority {
  Low,
  Normal,
  High = 10,
  Urgent,
}

enum Color {
  Red = "red",
  Green = "green",
  Blue = "blue",
}

const enum Direction {
  In = "in",
  Out = "out",
}

const colorOf: Record<Priority, Color> = {
  [Priority.Low]: Color.Green,
  [Priority.Normal]: Color.Green,
  [Priority.High]: Color.Blue,
  [Priority.Urgent]: Color.Red,
};

function parsePriority(name: string): Priority | undefined {
  return Priority[name as keyof typeof Priority];
}

const route = (direction: Direction) => (direction === Direction.In ? "incoming" : "outgoing");

export default {
  mail_user_created() {
    for (const name of ["Low", "Urgent", "Missing"]) {
      const priority = parsePriority(name);
      if (priority === undefined) dovecot.i_info(`${name} is unknown`);
      else dovecot.i_info(`${name} = ${priority}, ${colorOf[priority]}, back to ${Priority[priority]}`);
    }
    dovecot.i_info(Object.values(Color).sort().join(","));
    dovecot.i_info(`${Priority.Normal < Priority.High} ${Priority.Urgent - Priority.High}`);
    dovecot.i_info(`${route(Direction.In)} ${route(Direction.Out)}`);
  },
} satisfies MailHooks;

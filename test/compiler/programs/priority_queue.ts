import type { MailHooks } from "dovescript";
import { PriorityQueue } from "./parts/priority_queue.ts";

export default {
  mail_user_created() {
    const queue = new PriorityQueue<string>();
    const jobs: [string, number][] = [["backup", 5], ["deliver", 1], ["index", 3], ["purge", 9], ["notify", 2]];
    for (const [name, priority] of jobs) queue.push(name, priority);
    const order: string[] = [];
    while (queue.size > 0) order.push(queue.pop()!);
    dovecot.i_info(order.join(" "));
    let job: string | undefined;
    queue.push("last", 1);
    while ((job = queue.pop())) dovecot.i_info(job);
    dovecot.i_info(`${queue.pop()}`);
  },
} satisfies MailHooks;

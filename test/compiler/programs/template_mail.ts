import type { MailHooks } from "dovescript";

interface Invoice {
  customer: string;
  items: { name: string; count: number; price: number }[];
  paid: boolean;
}

function render(template: string, data: Record<string, string | number>): string {
  let out = template;
  for (const [key, value] of Object.entries(data)) {
    out = out.split(`{{${key}}}`).join(String(value));
  }
  return out;
}

function table(invoice: Invoice): string[] {
  const width = Math.max(...invoice.items.map((item) => item.name.length));
  return invoice.items.map(
    ({ name, count, price }) =>
      `${name.padEnd(width)} | ${String(count).padStart(3)} x ${price.toFixed(2).padStart(7)} = ${(count * price).toFixed(2)}`,
  );
}

export default {
  mail_user_created(user) {
    const invoice: Invoice = {
      customer: user.username,
      items: [
        { name: "Mailbox", count: 2, price: 3.5 },
        { name: "Domain", count: 1, price: 12 },
        { name: "Antispam filter", count: 10, price: 0.99 },
      ],
      paid: false,
    };
    const total = invoice.items.reduce((sum, item) => sum + item.count * item.price, 0);
    dovecot.i_info(render("Dear {{name}}, your total is {{total}}. {{name}}, thank you.", { name: invoice.customer, total: total.toFixed(2) }));
    table(invoice).forEach((line) => dovecot.i_info(line));
    dovecot.i_info(`This invoice ${invoice.paid ? "is" : "is not"} paid (${invoice.items.length} item${invoice.items.length === 1 ? "" : "s"})`);
  },
} satisfies MailHooks;

import type { MailHooks } from "dovescript";

namespace Units {
  export type Unit = "s" | "min" | "h";
  const factors = { s: 1, min: 60, h: 3600 } as const;
  export let conversions = 0;

  export function convert(value: number, from: Unit, to: Unit): number {
    conversions++;
    return (value * factors[from]) / factors[to];
  }

  export namespace Text {
    export const separator = " ";
    export function format(value: number, unit: Unit): string {
      return `${value}${separator}${unit}`;
    }
    export class Amount {
      constructor(
        readonly value: number,
        readonly unit: Unit,
      ) {}
      in(unit: Unit): Amount {
        return new Amount(convert(this.value, this.unit, unit), unit);
      }
      toString(): string {
        return format(this.value, this.unit);
      }
    }
  }
}

import Text = Units.Text;

export default {
  mail_user_created() {
    const amount = new Text.Amount(90, "min");
    dovecot.i_info(`${amount} = ${amount.in("h")} = ${amount.in("s")}`);
    dovecot.i_info(`${Units.convert(1, "h", "min")} ${Units.conversions}`);
    dovecot.i_info([amount, amount.in("h")].join(" / "));
    const { convert, Text: { format } } = Units;
    dovecot.i_info(format(convert(30, "s", "min"), "min"));
  },
} satisfies MailHooks;

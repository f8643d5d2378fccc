import type { MailHooks } from "dovescript";

class ParseError extends Error {
  constructor(message: string, readonly position: number) {
    super(`${message} at ${position}`);
    this.name = new.target.name;
  }
}

class Parser {
  private pos = 0;
  constructor(private readonly input: string) {}

  parse(): number {
    const value = this.expression();
    if (this.pos < this.input.length) throw new ParseError(`unexpected '${this.input[this.pos]}'`, this.pos);
    return value;
  }

  private peek(): string {
    while (this.input[this.pos] === " ") this.pos++;
    return this.input[this.pos] ?? "";
  }

  private expression(): number {
    let value = this.term();
    for (;;) {
      const op = this.peek();
      if (op === "+") {
        this.pos++;
        value += this.term();
      } else if (op === "-") {
        this.pos++;
        value -= this.term();
      } else return value;
    }
  }

  private term(): number {
    let value = this.factor();
    while (this.peek() === "*" || this.peek() === "/") {
      const op = this.input[this.pos++];
      const right = this.factor();
      if (op === "/" && right === 0) throw new ParseError("division by zero", this.pos);
      value = op === "*" ? value * right : value / right;
    }
    return value;
  }

  private factor(): number {
    const c = this.peek();
    if (c === "(") {
      this.pos++;
      const value = this.expression();
      if (this.peek() !== ")") throw new ParseError("missing )", this.pos);
      this.pos++;
      return value;
    }
    if (c === "-") {
      this.pos++;
      return -this.factor();
    }
    const start = this.pos;
    while (/[\d.]/.test(this.input.charAt(this.pos))) this.pos++;
    if (start === this.pos) throw new ParseError(`number expected`, start);
    return parseFloat(this.input.slice(start, this.pos));
  }
}

export default {
  mail_user_created() {
    for (const text of ["1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "2 * (3", "1 / 0", "-(2 + 3) * 2", "7 &"]) {
      try {
        dovecot.i_info(`${text} = ${new Parser(text).parse()}`);
      } catch (error) {
        if (error instanceof ParseError) dovecot.i_info(`${error.name}: ${error.message} (${error.position})`);
        else throw error;
      }
    }
  },
} satisfies MailHooks;

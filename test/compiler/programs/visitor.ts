import type { MailHooks } from "dovescript";
import { BinaryNode, NegateNode, NumberNode, type Visitor } from "./parts/expression.ts";

const evaluate: Visitor<number> = {
  number: ({ value }) => value,
  binary({ operator, left, right }) {
    const a = left.accept(this);
    const b = right.accept(this);
    return operator === "+" ? a + b : operator === "-" ? a - b : a * b;
  },
  negate: (node) => -node.inner.accept(evaluate),
};

class Printer implements Visitor<string> {
  number(node: NumberNode) {
    return String(node.value);
  }
  binary(node: BinaryNode): string {
    return `(${node.left.accept(this)} ${node.operator} ${node.right.accept(this)})`;
  }
  negate(node: NegateNode): string {
    return `-${node.inner.accept(this)}`;
  }
}

export default {
  mail_user_created() {
    const tree = new BinaryNode("*", new NumberNode(3), new BinaryNode("-", new NegateNode(new NumberNode(4)), new NumberNode(0.5)));
    dovecot.i_info(`${tree.accept(new Printer())} = ${tree.accept(evaluate)}`);
    dovecot.i_info(String(new BinaryNode("+", tree, new NumberNode(1)).accept(evaluate)));
    dovecot.i_info(`${tree.size} nodes`);
  },
} satisfies MailHooks;

export interface Visitor<R> {
  number(node: NumberNode): R;
  binary(node: BinaryNode): R;
  negate(node: NegateNode): R;
}

export abstract class Expression {
  abstract accept<R>(visitor: Visitor<R>): R;

  get size(): number {
    return this.children().reduce((sum, child) => sum + child.size, 1);
  }

  protected children(): Expression[] {
    return [];
  }
}

export class NumberNode extends Expression {
  constructor(readonly value: number) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.number(this);
  }
}

export class BinaryNode extends Expression {
  constructor(
    readonly operator: "+" | "*" | "-",
    readonly left: Expression,
    readonly right: Expression,
  ) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.binary(this);
  }

  protected override children() {
    return [this.left, this.right];
  }
}

export class NegateNode extends Expression {
  constructor(readonly inner: Expression) {
    super();
  }

  accept<R>(visitor: Visitor<R>): R {
    return visitor.negate(this);
  }

  protected override children() {
    return [this.inner];
  }
}

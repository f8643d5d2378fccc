import type { MailHooks } from "dovescript";

abstract class Shape {
  static #count = 0;
  readonly id: number;
  constructor(protected readonly label: string) {
    Shape.#count += 1;
    this.id = Shape.#count;
  }
  static get count(): number {
    return Shape.#count;
  }
  abstract get area(): number;
  describe(): string {
    return `#${this.id} ${this.label} ${this.area.toFixed(2)}`;
  }
}

class Circle extends Shape {
  constructor(private radius: number) {
    super("circle");
  }
  get area() {
    return Math.PI * this.radius ** 2;
  }
  set diameter(value: number) {
    this.radius = value / 2;
  }
  get diameter() {
    return this.radius * 2;
  }
}

class Rect extends Shape {
  constructor(protected w: number, protected h = w) {
    super(w === h ? "square" : "rect");
  }
  get area() {
    return this.w * this.h;
  }
  override describe(): string {
    return `${super.describe()} [${this.w}x${this.h}]`;
  }
}

export default {
  mail_user_created() {
    const circle = new Circle(1);
    const shapes: Shape[] = [circle, new Rect(2), new Rect(2, 3.5)];
    circle.diameter += 2;
    for (const shape of shapes) dovecot.i_info(shape.describe());
    dovecot.i_info(`${Shape.count} ${circle.diameter} ${circle instanceof Shape} ${shapes[1] instanceof Circle}`);
    const largest = shapes.reduce((a, b) => (a.area >= b.area ? a : b));
    dovecot.i_info(`largest: ${largest.id}`);
  },
} satisfies MailHooks;

/** @noSelfInFile */

// Types that TypeScript asks for where a decorator stands; see the rule lua-unsupported.

/** What a decorator of a class would get. */
interface ClassDecoratorContext<Class = unknown> extends NotInLua<"Call the function with the class."> {}

/** What a decorator of a method would get. */
interface ClassMethodDecoratorContext<This = unknown, Value = unknown>
  extends NotInLua<"Call the function inside of the method."> {}

/** What a decorator of a getter would get. */
interface ClassGetterDecoratorContext<This = unknown, Value = unknown>
  extends NotInLua<"Call the function inside of the getter."> {}

/** What a decorator of a setter would get. */
interface ClassSetterDecoratorContext<This = unknown, Value = unknown>
  extends NotInLua<"Call the function inside of the setter."> {}

/** What a decorator of a field would get. */
interface ClassFieldDecoratorContext<This = unknown, Value = unknown>
  extends NotInLua<"Call the function where the field gets its value."> {}

/** What a decorator of an `accessor` would get. */
interface ClassAccessorDecoratorContext<This = unknown, Value = unknown>
  extends NotInLua<"Write a getter and a setter."> {}

/** What a decorator of an `accessor` would get. */
interface ClassAccessorDecoratorTarget<This, Value> extends NotInLua<"Write a getter and a setter."> {}

/** What a decorator of an `accessor` would give. */
interface ClassAccessorDecoratorResult<This, Value> extends NotInLua<"Write a getter and a setter."> {}

import type { z } from 'zod';

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * Keeps a schema equal to the type of the model, in both directions: what is
 * missing in either, or differs, does not compile. `readonly` is a promise of
 * the model that schemas do not make.
 */
export function schemaOf<Model>() {
  return <Schema extends z.ZodType<Model>>(
    schema: Schema &
      (Same<Mutable<Model>, Mutable<z.output<Schema>>> extends true ? unknown : never),
  ): Schema => schema;
}

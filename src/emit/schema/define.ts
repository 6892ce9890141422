import type {z} from 'zod'

/** `true` when two types are the same, optional fields and all. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Flatten an inferred type, so that it can be compared with an interface. */
type Plain<T> = T extends (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? {[Key in keyof T]: Plain<T[Key]>}
    : T

/**
 * Bind a schema to the interface that it checks.
 *
 * Declarations have to stand on their own (`isolatedDeclarations`), so the
 * types can not be inferred from the schemas across files. This makes the
 * two one: a field that is missing, added, or optional on one side only
 * does not compile.
 *
 * @returns the schema itself.
 */
export function define<Json>(): <Schema extends z.ZodType<Json, Json>>(
  schema: Schema & (Same<Plain<z.output<Schema>>, Plain<Json>> extends true ? unknown : never)
) => z.ZodType<Json, Json> {
  return (schema) => schema
}

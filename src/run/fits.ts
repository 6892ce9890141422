import type {z} from 'zod'

/**
 * Whether a value has the form that a schema asks for.
 *
 * What a schema gives back has its keys in the order of the schema; a value
 * that is to be written again has to keep its own.
 */
export function fits<Json>(schema: z.ZodType<Json>, value: unknown): value is Json {
  return schema.safeParse(value).success
}

import {expect, it} from 'vitest'
import {z} from 'zod'
import {define} from './define.js'

interface Thing {
  name: string
  size?: number
}

it('takes a schema that says the same as the interface, and no other', () => {
  const schema = define<Thing>()(z.strictObject({name: z.string(), size: z.number().exactOptional()}))
  expect(schema.safeParse({name: 'a'}).success).toBe(true)
  expect(schema.safeParse({name: 'a', size: undefined}).success).toBe(false)
  // @ts-expect-error `size` is missing
  define<Thing>()(z.strictObject({name: z.string()}))
  // @ts-expect-error `size` is not optional
  define<Thing>()(z.strictObject({name: z.string(), size: z.number()}))
  // @ts-expect-error `more` is not in the interface
  define<Thing>()(z.strictObject({name: z.string(), size: z.number().exactOptional(), more: z.string()}))
})

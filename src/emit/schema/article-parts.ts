/** Schemas of the parts of an article. */
import {z} from 'zod'
import type {Entity, Person} from '../../npst/types.js'
import {labelSchema, pageNumberSchema, personSchema, sectionSchema, sourcePathSchema} from './common.js'
import {define} from './define.js'

/** A printed page that an article stands on. */
export interface PageReference {
  number?: number
  label?: string
  section?: string
  source: string
}

/** A paragraph or crosshead. */
export interface BodyPart {
  type: 'paragraph' | 'crosshead'
  text: string
}

/** Who wrote a story, or took a picture. */
export interface Credits {
  text: string
  people?: Person[]
}

/** Who sent a story, from where, when. */
export interface DatelineJson {
  text: string
  agency?: string
  place?: string
  date?: string
}

/** A picture with what is printed about it. */
export interface FigureJson {
  caption?: string
  credit?: Credits
}

/** A line that sends the reader to another page. */
export interface JumpJson {
  direction: 'to' | 'from'
  page?: number
  text: string
}

/** A change from what was read to what is given. */
export interface Correction {
  path: string
  offset: number
  from: string
  to: string
  rule: string
  confidence?: number
}

export const pageReferenceSchema: z.ZodType<PageReference, PageReference> = define<PageReference>()(
  z.strictObject({
    number: pageNumberSchema.exactOptional(),
    label: labelSchema.exactOptional(),
    section: sectionSchema.exactOptional(),
    source: sourcePathSchema
  })
)

export const bodyPartSchema: z.ZodType<BodyPart, BodyPart> = define<BodyPart>()(
  z.strictObject({
    type: z.enum(['paragraph', 'crosshead']).meta({description: 'Paragraph or heading inside the text.'}),
    text: z.string().min(1).meta({description: 'Normalised text, whole again across line breaks.'})
  })
)

const peopleSchema = z
  .array(personSchema)
  .min(1)
  .exactOptional()
  .meta({description: 'Who is named. Absent when nobody is.'})

export const creditsSchema: z.ZodType<Credits, Credits> = define<Credits>()(
  z.strictObject({
    text: z
      .string()
      .min(1)
      .meta({description: 'As printed, without brackets.', examples: ['记者林一帆']}),
    people: peopleSchema
  })
)

export const datelineSchema: z.ZodType<DatelineJson, DatelineJson> = define<DatelineJson>()(
  z.strictObject({
    text: z
      .string()
      .min(1)
      .meta({description: 'As printed.', examples: ['新华社星江5月5日电']}),
    agency: z
      .string()
      .exactOptional()
      .meta({description: 'Who sent it. Absent when not named.', examples: ['新华社']}),
    place: z
      .string()
      .exactOptional()
      .meta({description: 'From where. Absent when not named.', examples: ['星江']}),
    date: z.iso
      .date()
      .exactOptional()
      .meta({description: 'When, `YYYY-MM-DD`. Absent when not named.', examples: ['2024-05-05']})
  })
)

export const figureSchema: z.ZodType<FigureJson, FigureJson> = define<FigureJson>()(
  z.strictObject({
    caption: z
      .string()
      .min(1)
      .exactOptional()
      .meta({description: 'Text of the picture. Absent when it has none.', examples: ['图为桥梁合龙现场。']}),
    credit: creditsSchema.exactOptional().meta({description: 'Who took it. Absent when not named.'})
  })
)

export const jumpSchema: z.ZodType<JumpJson, JumpJson> = define<JumpJson>()(
  z.strictObject({
    direction: z.enum(['to', 'from']).meta({description: '下转 is `to`, 上接 is `from`.', examples: ['to']}),
    page: z
      .int()
      .min(1)
      .exactOptional()
      .meta({description: 'The other page. Absent when not named.', examples: [3]}),
    text: z
      .string()
      .min(1)
      .meta({description: 'As printed.', examples: ['下转第3版']})
  })
)

export const entitySchema: z.ZodType<Entity, Entity> = define<Entity>()(
  z.strictObject({
    text: z
      .string()
      .min(1)
      .meta({description: 'As it stands in the text.', examples: ['星江大桥']}),
    type: z.enum(['person', 'place', 'organization']).meta({description: 'What it is.', examples: ['place']})
  })
)

export const correctionSchema: z.ZodType<Correction, Correction> = define<Correction>()(
  z.strictObject({
    path: z.string().meta({description: 'Text field, as a dotted path.', examples: ['body.0.text']}),
    offset: z
      .int()
      .min(0)
      .meta({description: 'Where `to` stands in the field, code points.', examples: [12]}),
    from: z.string().meta({description: 'What was read; empty for an insertion.', examples: ['己']}),
    to: z.string().meta({description: 'What is given; empty for a removal.', examples: ['已']}),
    rule: z.string().meta({description: 'Rule that changed it.', examples: ['normalize:width-full']}),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .exactOptional()
      .meta({description: 'Certainty from 0 to 1. Absent when certain.', examples: [0.93]})
  })
)

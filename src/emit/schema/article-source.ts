/** Schema of `source` in an article: where every character comes from, and why it is here. */
import {z} from 'zod'
import {type Geometry, geometries} from '../../npst/geometry.js'
import {roles} from '../../npst/roles.js'
import type {Box, Decision, Evidence, Place, Role, Suggestion} from '../../npst/types.js'
import {boxSchema, placeSchema} from './common.js'
import {define} from './define.js'

/** A line of the article, as the source gave it. */
export interface SourceLine {
  id: string
  raw: string
  box?: Box
  place?: Place
  role?: Role
  rule?: string
  suggestions?: Suggestion[]
}

/** A run of characters in a text field that stands in one piece in one line. */
export interface Span {
  path: string
  offset: number
  length: number
  line: string
  column: number
}

/** A stage that ran, with what changes its output. */
export interface Step {
  stage: string
  engine?: string
  version?: string
  geometry?: Geometry[]
  options?: Record<string, string | number | boolean>
}

/** Where an article comes from. */
export interface ArticleSource {
  lines: SourceLine[]
  spans?: Span[]
  steps?: Step[]
  decisions?: Decision[]
}

export const roleSchema: z.ZodType<Role, Role> = define<Role>()(
  z.enum(roles).meta({description: 'What `label` took the line for.', examples: ['body']})
)

export const suggestionSchema: z.ZodType<Suggestion, Suggestion> = define<Suggestion>()(
  z.strictObject({
    offset: z
      .int()
      .min(0)
      .meta({description: 'Place in `raw`, code points.', examples: [12]}),
    from: z.string().meta({description: 'What stands there.', examples: ['己']}),
    to: z.string().meta({description: 'What may have been printed.', examples: ['已']}),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .meta({description: 'That it was.', examples: [0.71]})
  })
)

export const sourceLineSchema: z.ZodType<SourceLine, SourceLine> = define<SourceLine>()(
  z.strictObject({
    id: z.string().meta({description: 'Line id: page id and number on the page.', examples: ['p01-l0042']}),
    raw: z.string().meta({description: 'Text as the source gave it.', examples: ['　　本報訊 記者']}),
    box: boxSchema.exactOptional().meta({description: 'Ink area in pixels of the scan. Absent for text.'}),
    place: placeSchema.exactOptional().meta({description: 'Where the line begins. Absent for scans.'}),
    role: roleSchema.exactOptional().meta({description: 'Role of the line. Absent when not labelled.'}),
    rule: z
      .string()
      .exactOptional()
      .meta({description: 'Label rule that won. Absent when not labelled.', examples: ['label:credit']}),
    suggestions: z.array(suggestionSchema).min(1).exactOptional().meta({
      description: 'Changes that were not certain enough to be made. Absent when there are none.'
    })
  })
)

export const spanSchema: z.ZodType<Span, Span> = define<Span>()(
  z.strictObject({
    path: z.string().meta({description: 'Text field, as a dotted path.', examples: ['body.0.text']}),
    offset: z
      .int()
      .min(0)
      .meta({description: 'First character in the field, code points.', examples: [0]}),
    length: z
      .int()
      .min(1)
      .meta({description: 'Number of characters, code points.', examples: [18]}),
    line: z.string().meta({description: 'Line that holds them.', examples: ['p01-l0042']}),
    column: z
      .int()
      .min(1)
      .meta({
        description:
          'Column of the first in `raw`, code points, from 1. The column behind the last character is the line break, where it became a space.',
        examples: [3]
      })
  })
)

/** For `layout`: what of the geometry of a page there was to go by. */
export const geometrySchema: z.ZodType<Geometry[], Geometry[]> = z.array(z.enum(geometries)).meta({
  description:
    'What the page shows beside its text: boxes of a scan, blank lines between blocks, indents of paragraphs. Empty: nothing.',
  examples: [['blankLines', 'indents']]
})

export const stepSchema: z.ZodType<Step, Step> = define<Step>()(
  z.strictObject({
    stage: z.string().meta({description: 'Name of the stage.', examples: ['normalize']}),
    engine: z
      .string()
      .exactOptional()
      .meta({description: 'Engine used. Absent when the stage has none.', examples: ['tesseract.js']}),
    version: z
      .string()
      .exactOptional()
      .meta({description: 'Version of the engine. Absent without engine.', examples: ['7.0.0']}),
    geometry: geometrySchema.exactOptional(),
    options: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .exactOptional()
      .meta({
        description: 'Options that change output. Absent when all are defaults.',
        examples: [{script: 'hans'}]
      })
  })
)

export const evidenceSchema: z.ZodType<Evidence, Evidence> = define<Evidence>()(
  z.strictObject({
    name: z.string().meta({description: 'Short stable name.', examples: ['opener-behind']}),
    weight: z.number().meta({description: 'Positive speaks for the choice.', examples: [2.5]}),
    detail: z
      .string()
      .exactOptional()
      .meta({
        description: 'Text or figure it was seen in. Absent when the name says all.',
        examples: ['本报讯']
      })
  })
)

export const decisionSchema: z.ZodType<Decision, Decision> = define<Decision>()(
  z.strictObject({
    about: z
      .enum(['start', 'end', 'role', 'join', 'figure', 'order', 'form'])
      .meta({description: 'What was decided.', examples: ['start']}),
    line: z.string().meta({description: 'Line that was decided on.', examples: ['p01-l0042']}),
    choice: z.string().meta({description: 'What won.', examples: ['headline']}),
    margin: z
      .number()
      .exactOptional()
      .meta({description: 'Lead over the runner-up. Absent when there was none.', examples: [1.25]}),
    rejected: z
      .string()
      .exactOptional()
      .meta({description: 'What came second. Absent when there was none.', examples: ['crosshead']}),
    evidence: z.array(evidenceSchema).meta({description: 'Reasons, for and against.'})
  })
)

export const articleSourceSchema: z.ZodType<ArticleSource, ArticleSource> = define<ArticleSource>()(
  z.strictObject({
    lines: z.array(sourceLineSchema).meta({description: 'Every line of the article, in reading order.'}),
    spans: z.array(spanSchema).exactOptional().meta({
      description: 'Where each character of the text fields comes from. Absent when there is no text.'
    }),
    steps: z.array(stepSchema).exactOptional().meta({description: 'What ran. Absent when not recorded.'}),
    decisions: z
      .array(decisionSchema)
      .exactOptional()
      .meta({description: 'Why the article is as it is. Absent when nothing had to be decided.'})
  })
)

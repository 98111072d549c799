import { mediaKinds } from '../mediaKind.ts'
import { metrics, placings } from '../observation.ts'

/** A field of a table, as Table Schema has it (datapackage.org, 2.0). What it means is in the catalogue's openData.field. */
export interface OpenField {
  readonly name: FieldName
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'yearmonth'
  readonly constraints?: {
    readonly required?: true
    readonly unique?: true
    readonly minimum?: number
    readonly pattern?: string
    readonly enum?: readonly string[]
  }
  /** In what the number is counted, where that is the same in every line. */
  readonly unit?: 'letters'
}

export interface OpenTable {
  readonly name: TableName
  readonly fields: readonly OpenField[]
  readonly primaryKey?: readonly FieldName[]
}

export const tableNames = ['observations', 'sums', 'deliveries', 'mentions', 'metrics'] as const
export type TableName = (typeof tableNames)[number]

export type FieldName =
  | ('id' | 'source' | 'channel' | 'metric' | 'value' | 'county' | 'municipality' | 'abroad' | 'placed')
  | ('place_text' | 'measured_as' | 'measure' | 'period_from' | 'period_to' | 'origin')
  | ('by' | 'key' | 'name' | 'month' | 'delivered' | 'day' | 'outlet' | 'kind' | 'counties' | 'site')
  | ('meaning' | 'is_contact')

const required = { required: true } as const
const county: OpenField = { name: 'county', type: 'string', constraints: { pattern: '[0-9]{2}' } }
const municipality: OpenField = {
  ...{ name: 'municipality', type: 'string', constraints: { pattern: '[0-9]{4}' } },
}
/** Deliveries have a table of their own, with a floor. */
const observed = metrics.filter((metric) => metric !== 'delivered')

/** Field names are in English and stay the same whatever the language: they are for programs. */
export const openTables: Readonly<Record<TableName, OpenTable>> = {
  observations: {
    name: 'observations',
    primaryKey: ['id'],
    fields: [
      { name: 'id', type: 'integer', constraints: { required: true, unique: true } },
      { name: 'source', type: 'string', constraints: required },
      { name: 'channel', type: 'string', constraints: required },
      { name: 'metric', type: 'string', constraints: { required: true, enum: observed } },
      { name: 'value', type: 'number', constraints: { required: true, minimum: 0 } },
      county,
      municipality,
      { name: 'abroad', type: 'boolean', constraints: required },
      { name: 'placed', type: 'string', constraints: { required: true, enum: placings } },
      { name: 'place_text', type: 'string' },
      { name: 'measured_as', type: 'string' },
      { name: 'measure', type: 'string' },
      { name: 'period_from', type: 'date', constraints: required },
      { name: 'period_to', type: 'date', constraints: required },
      { name: 'origin', type: 'string', constraints: { required: true, enum: ['file', 'hand', 'network'] } },
    ],
  },
  sums: {
    name: 'sums',
    fields: [
      {
        name: 'by',
        type: 'string',
        constraints: { required: true, enum: ['county', 'municipality', 'channel', 'month'] },
      },
      { name: 'key', type: 'string' },
      { name: 'name', type: 'string', constraints: required },
      { name: 'metric', type: 'string', constraints: { required: true, enum: observed } },
      { name: 'value', type: 'number', constraints: { required: true, minimum: 0 } },
    ],
  },
  deliveries: {
    name: 'deliveries',
    fields: [
      { name: 'month', type: 'yearmonth', constraints: required },
      county,
      municipality,
      { name: 'delivered', type: 'integer', constraints: { required: true, minimum: 5 }, unit: 'letters' },
    ],
  },
  mentions: {
    name: 'mentions',
    fields: [
      { name: 'day', type: 'date', constraints: required },
      { name: 'outlet', type: 'string', constraints: required },
      { name: 'kind', type: 'string', constraints: { required: true, enum: mediaKinds } },
      { name: 'counties', type: 'string', constraints: { pattern: '([0-9]{2}( [0-9]{2})*)?' } },
      { name: 'site', type: 'string' },
    ],
  },
  metrics: {
    name: 'metrics',
    primaryKey: ['metric'],
    fields: [
      { name: 'metric', type: 'string', constraints: { required: true, unique: true, enum: metrics } },
      { name: 'name', type: 'string', constraints: required },
      { name: 'meaning', type: 'string', constraints: required },
      { name: 'is_contact', type: 'boolean', constraints: required },
    ],
  },
}

import { contract, type ProcedureName } from '../../shared/contract/contract.ts'

/** Something that no page of the program says. */
export interface HostileInput {
  readonly what: string
  readonly input: unknown
}

export const procedureNames = Object.keys(contract) as ProcedureName[]

/** Keys that, copied onto an object without a thought, change every object there is. */
const keysOfEveryObject = () =>
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object

/** No input of any procedure, whatever it asks for. */
const noInput: readonly HostileInput[] = [
  { what: 'undefined', input: undefined },
  { what: 'null', input: null },
  { what: 'a text', input: 'x' },
  { what: 'a number', input: Number.NaN },
  { what: 'yes', input: true },
  { what: 'an array', input: [{}] },
  { what: 'a date', input: new Date(0) },
]

/** What each field is filled with in turn: at least one of them is wrong wherever a field asks for anything at all. */
const noValue: readonly HostileInput[] = [
  { what: 'null', input: null },
  { what: 'not a number', input: Number.NaN },
  { what: 'infinite', input: Number.NEGATIVE_INFINITY },
  { what: 'a half', input: 0.5 },
  { what: 'a NUL', input: '\u0000' },
  { what: 'a way out', input: '../../../../etc/passwd' },
  { what: 'arrays', input: [[[]]] },
  { what: 'keys of every object', input: keysOfEveryObject() },
]

/** For one procedure: what is no input at all, and its own fields filled with what none of them takes. Its schema refuses each. */
export function hostileInputs(name: ProcedureName): readonly HostileInput[] {
  const fields = fieldsOf(name)
  const filled = noValue.map(({ what, input }) => ({
    what: `every field ${what}`,
    input: Object.fromEntries(fields.map((field) => [field, input])),
  }))
  const own = [...filled, { what: 'only keys of every object', input: keysOfEveryObject() }]
  return [...noInput, ...own.filter(({ input }) => !contract[name].input.safeParse(input).success)]
}

/** Every key that an input of this procedure may have. */
export function fieldsOf(name: ProcedureName): readonly string[] {
  return fieldsIn(contract[name].input)
}

interface Shaped {
  readonly shape?: object
  readonly options?: readonly Shaped[]
}

function fieldsIn({ shape, options }: Shaped): readonly string[] {
  if (shape !== undefined) return Object.keys(shape)
  return [...new Set((options ?? []).flatMap(fieldsIn))]
}
